/** The part of `js-yaml` that we use; the package brings no types. */
declare module 'js-yaml' {
  export class Type {
    constructor(
      tag: string,
      options: { kind: 'scalar'; resolve(text: string | null): boolean; construct(text: string): unknown },
    );
  }
  export interface Schema {
    extend(types: { implicit: Type[] }): Schema;
  }
  export const FAILSAFE_SCHEMA: Schema;
  export const types: { null: Type; bool: Type };
  /** Throws where the text is not YAML. */
  export function load(text: string, options: { schema: Schema }): unknown;
}
