// A refusal as Discord words it: status, code, message, and for form bodies the tree of field errors.

import type { FieldProblem } from '../rules.ts';
import { ErrorCode, type JsonObject } from '../wire.ts';

/** Thrown by a route; the REST server turns it into the answer. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: JsonObject | undefined;

  constructor(status: number, code: number, message: string, errors?: JsonObject) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  /** The JSON body of the answer. */
  toBody(): JsonObject {
    const body = { message: this.message, code: this.code };
    return this.errors === undefined ? body : { ...body, errors: this.errors };
  }
}

/** Throws 400 / 50035 with the tree of problems when there are any. */
export function refuseProblems(problems: readonly FieldProblem[]): void {
  if (problems.length === 0) return;
  throw new ApiError(400, ErrorCode.invalidFormBody, 'Invalid Form Body', errorTree(problems));
}

/** `components[0].label too long` -> `{components: {0: {label: {_errors: [{code, message}]}}}}`. */
export function errorTree(problems: readonly FieldProblem[]): JsonObject {
  const root: Record<string, unknown> = {};
  for (const { path, code, message } of problems) {
    let node = root;
    for (const step of path) node = childOf(node, String(step));
    const listed = Array.isArray(node['_errors']) ? node['_errors'] : [];
    node['_errors'] = [...listed, { code, message }];
  }
  return root;
}

function childOf(node: Record<string, unknown>, key: string): Record<string, unknown> {
  const present = node[key];
  if (typeof present === 'object' && present !== null) return present as Record<string, unknown>;
  const made: Record<string, unknown> = {};
  node[key] = made;
  return made;
}

export const unknownMessage = () => new ApiError(404, ErrorCode.unknownMessage, 'Unknown Message');
export const unknownChannel = () => new ApiError(404, ErrorCode.unknownChannel, 'Unknown Channel');
export const unknownGuild = () => new ApiError(404, ErrorCode.unknownGuild, 'Unknown Guild');
export const unknownUser = () => new ApiError(404, ErrorCode.unknownUser, 'Unknown User');
