declare module 'saxen' {
  type Decode = (text: string) => string;

  /** What of saxen is used here; it has no types of its own. */
  export class Parser {
    on(
      event: 'openTag',
      hear: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
    ): this;
    on(event: 'text', hear: (text: string, decode: Decode) => void): this;
    on(event: 'cdata' | 'closeTag', hear: (text: string) => void): this;
    on(event: 'error', hear: (error: Error) => void): this;
    parse(xml: string): void;
  }
}
