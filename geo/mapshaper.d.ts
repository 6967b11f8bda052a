declare module 'mapshaper' {
  /** Runs a command line on named inputs; resolves to the named outputs. */
  function applyCommands(
    commands: string,
    input: Record<string, string | object>,
  ): Promise<Record<string, Uint8Array | string>>;
  export default { applyCommands };
}
