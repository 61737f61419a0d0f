// placeholder
export interface OptTrace {
  readonly code: string;
}
export function exportOpt(source: string, _options: unknown): OptTrace {
  return { code: source };
}
