import { z } from 'zod';
import { api, type Path } from '#shared/api/api.ts';
import type { Operation } from '#shared/api/define.ts';
import { columns } from './terminal-text.ts';

/** Every operation with its kind and help line, in the order of their declaration. */
export function operationsTable(): string {
  const operations: [string, Operation][] = Object.entries(api);
  return columns(operations.map(([path, { kind, help }]) => [path, kind, help]));
}

/** One operation for programs: JSON Schemas of its input and output, and the failures it may answer with. */
export function describeOperation(path: Path): object {
  const operation: Operation = api[path];
  return {
    path,
    kind: operation.kind,
    help: operation.help,
    input: jsonSchema(operation.input, 'input'),
    output: jsonSchema(operation.output, 'output'),
    errors: operation.errors,
  };
}

/** `input` describes what a caller may write, where fields with a default can be left out. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' });
}
