export declare const root: string;
export declare function prepare(options?: {
  readonly say?: (line: string) => void;
  readonly withDevelopment?: boolean;
}): Promise<void>;
