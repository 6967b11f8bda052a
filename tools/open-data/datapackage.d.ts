declare module 'datapackage' {
  /** Checks a descriptor, by its path, and those of its resources against their profiles. */
  export function validate(
    path: string,
  ): Promise<{ readonly valid: boolean; readonly errors: readonly Error[] }>;

  export class Package {
    static load(path: string): Promise<Package>;
    readonly resources: readonly {
      readonly name: string;
      /** Reads all rows. @throws if one does not keep to the schema. */
      read(options: { readonly cast: boolean }): Promise<readonly unknown[]>;
    }[];
  }
}
