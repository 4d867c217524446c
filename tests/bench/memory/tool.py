"""Builds the measuring tool beside the release library, and fetches the peers."""
import os
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
BUILD = os.path.join(TOP, "build", "release")
PROGRAM = os.environ.get("SIGNATORY", os.path.join(BUILD, "app", "signatory"))


def measuring_tool():
    tool = os.path.join(BUILD, "measure-memory")
    subprocess.run(["c++", "-std=c++23", "-O2", "-I" + os.path.join(TOP, "app"), os.path.join(HERE, "measure.cpp"),
                    os.path.join(BUILD, "app", "core", "libsignatory_core.a"), "-lfmt", "-o", tool], check=True)
    return tool


def peers():
    if not os.path.exists(os.path.join(HERE, "node_modules", "ts-fsrs")):
        # Not `npm ci`: it wants the builds for every other system in the lock file too.
        subprocess.run(["npm", "install", "--no-save", "--silent", "--no-audit", "--no-fund"], cwd=HERE, check=True)


def node(script, *arguments):
    return subprocess.run(["node", os.path.join(HERE, script), *arguments], check=False).returncode
