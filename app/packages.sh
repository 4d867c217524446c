# Installing Debian packages that are missing. Sourced by app/run.sh and tests/run.sh.

# What the program needs to be built and to run.
app_packages=(build-essential cmake ninja-build pkg-config mold ccache
  libimgui-dev libglfw3-dev libgl-dev libfreetype-dev python3 python3-glad libpng-dev
  nlohmann-json3-dev libvalijson-dev libsqlitecpp-dev libsqlite3-dev libfmt-dev libcli11-dev
  libzip-dev libzstd-dev libpugixml-dev libssl-dev libboost1.81-dev libutf8proc-dev
  libcairo2-dev libpango1.0-dev libqrcodegencpp-dev libatk-bridge2.0-dev libspeechd-dev libnotify-bin xdg-utils
  fonts-inter fonts-dejavu-core fonts-linuxlibertine fonts-opendyslexic libgl1-mesa-dri)

# Installs those of its arguments that are missing: says which; asks nothing and is silent when there are none.
install_missing() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "Installing: ${missing[*]}" >&2
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Installing packages needs sudo, which is not here. As root: apt-get install ${missing[*]}" >&2; return 1; }
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
