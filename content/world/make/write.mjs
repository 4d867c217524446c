// JSON with one record a line, so that a change of one fact is a change of one line.
import { writeFileSync } from 'node:fs';

const inline = (value) =>
  Array.isArray(value) ? `[${value.map(inline).join(', ')}]`
  : value !== null && typeof value === 'object'
    ? `{${Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${inline(part)}`).join(', ')}}`
    : JSON.stringify(value);

const indented = (value, depth) => {
  const pad = '  '.repeat(depth);
  const isOneLine = !(value !== null && typeof value === 'object') || depth >= 5 || inline(value).length + pad.length < 100;
  if (isOneLine) return inline(value);
  if (Array.isArray(value)) return `[\n${filled(value, pad)}\n${pad}]`;
  const members = Object.entries(value).map(([key, part]) => `${pad}  ${JSON.stringify(key)}: ${indented(part, depth + 1)}`);
  return `{\n${members.join(',\n')}\n${pad}}`;
};

// A long list of ids, filled up to 120 characters a line.
const filled = (list, pad) => {
  const lines = [''];
  for (const text of list.map((item, index) => inline(item) + (index + 1 < list.length ? ',' : ''))) {
    if (`${pad}  ${lines.at(-1)} ${text}`.length > 120) lines.push('');
    lines[lines.length - 1] += (lines.at(-1) ? ' ' : '') + text;
  }
  return lines.map((line) => `${pad}  ${line}`).join('\n');
};

const records = (section) => {
  if (Array.isArray(section)) return `[\n${section.map((fact) => `    ${inline(fact)}`).join(',\n')}\n  ]`;
  return `{\n${Object.entries(section).map(([id, record]) => `    ${JSON.stringify(id)}: ${inline(record)}`).join(',\n')}\n  }`;
};

export const writeBankFile = (path, { relations, entities, facts, ...header }) => {
  const parts = Object.entries(header).map(([key, value]) =>
    `  ${JSON.stringify(key)}: ${key === 'sources' || key === 'topics' ? records(value) : inline(value)}`);
  if (entities) parts.push(`  "entities": ${records(entities)}`);
  if (relations) parts.push(`  "relations": ${indented(relations, 1)}`);
  if (facts) parts.push(`  "facts": ${records(facts)}`);
  writeFileSync(path, `{\n${parts.join(',\n')}\n}\n`);
};
