import { parseSync } from "vite";

export interface Import {
  /** As written: `./walk.ts`, `node:fs`, `zod`. */
  specifier: string;
  /** Gone when types are stripped: `import type`, `export type … from`, `import("…")` as a type. */
  typeOnly: boolean;
  /** Line it stands on, from 1. */
  line: number;
}

/** Thrown for source that is not TypeScript, or imports what cannot be known by reading. */
export class UnreadableImport extends Error {}

/** Every way in which a module names another: imports, exports from, `require`, `new URL`, types. */
export function readImports(file: string, source: string): Import[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new UnreadableImport(`${file}: ${errors[0]!.message}`);
  const found: Import[] = [];
  visit(program, (node) => {
    const named = importOf(node);
    if (!named) return;
    const line = source.slice(0, node.start).split("\n").length;
    const { specifier } = named;
    if (specifier === undefined) {
      throw new UnreadableImport(`${file}:${line}: an import whose name is not written out`);
    }
    found.push({ specifier, typeOnly: named.typeOnly, line });
  });
  return found;
}

interface Node {
  type: string;
  start: number;
  [member: string]: unknown;
}

function importOf(node: Node): { specifier: string | undefined; typeOnly: boolean } | undefined {
  switch (node.type) {
    case "ImportDeclaration":
      return { specifier: text(node.source), typeOnly: node.importKind === "type" };
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
      if (!node.source) return undefined;
      return { specifier: text(node.source), typeOnly: node.exportKind === "type" };
    case "ImportExpression":
      return { specifier: text(node.source), typeOnly: false };
    case "TSImportType":
      return { specifier: text(node.source), typeOnly: true };
    case "TSImportEqualsDeclaration":
      return requiredBy(node.moduleReference);
    case "CallExpression":
      if (!isNamed(node.callee, "require")) return undefined;
      return { specifier: text(argument(node, 0)), typeOnly: false };
    case "NewExpression":
      return besideModule(node);
    default:
      return undefined;
  }
}

function requiredBy(reference: unknown): ReturnType<typeof importOf> {
  if (!isNode(reference) || reference.type !== "TSExternalModuleReference") return undefined;
  return { specifier: text(reference.expression), typeOnly: false };
}

/** `new URL("./worker.ts", import.meta.url)`; a folder or a file that is no module is no import. */
function besideModule(node: Node): ReturnType<typeof importOf> {
  if (!isNamed(node.callee, "URL") || !argument(node, 1)) return undefined;
  const specifier = text(argument(node, 0));
  return specifier && /\.[jt]sx?$/.test(specifier) ? { specifier, typeOnly: false } : undefined;
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const each of value) visit(each, see);
  } else if (isNode(value)) {
    see(value);
    for (const member of Object.values(value)) visit(member, see);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

function isNamed(value: unknown, name: string): boolean {
  return isNode(value) && value.type === "Identifier" && value.name === name;
}

function argument(node: Node, index: number): unknown {
  return Array.isArray(node.arguments) ? node.arguments[index] : undefined;
}

function text(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === "TSLiteralType") return text(value.literal);
  return value.type === "Literal" && typeof value.value === "string" ? value.value : undefined;
}
