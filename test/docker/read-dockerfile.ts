export interface Instruction {
  readonly name: string;
  readonly text: string;
}

/** One `FROM` and what follows it. */
export interface Stage {
  readonly name: string | null;
  readonly image: string;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Dockerfile, comments out and continued lines joined. */
export function readDockerfile(source: string): readonly Stage[] {
  const stages: { name: string | null; image: string; instructions: Instruction[] }[] = [];
  const lines = source.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  for (const line of lines
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')) {
    const [, name, text = ''] = /^([A-Z]+)\s+(.*)$/.exec(line.trim()) ?? [];
    if (name === undefined) continue;
    const [image = '', , alias] = text.split(/\s+/);
    if (name === 'FROM') stages.push({ image, name: alias ?? null, instructions: [] });
    else stages.at(-1)?.instructions.push({ name, text });
  }
  return stages;
}

/** What `COPY` takes from the checkout or from another stage, and where to. */
export function copiesOf({ instructions }: Stage) {
  return instructions
    .filter(({ name }) => name === 'COPY')
    .map(({ text }) => {
      const words = text.split(/\s+/);
      const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length) ?? null;
      const paths = words.filter((word) => !word.startsWith('--'));
      return { from, sources: paths.slice(0, -1), target: paths.at(-1) ?? '' };
    });
}

/** The command of an instruction in its JSON form, as `RUN ["node", …]` and `HEALTHCHECK … CMD ["node", …]` have it. */
export function commandsOf({ instructions }: Stage, name: string): readonly (readonly string[])[] {
  return instructions
    .filter((one) => one.name === name)
    .flatMap(({ text }) => /\[.*\]$/.exec(text) ?? [])
    .map((json) => JSON.parse(json) as string[]);
}

export const wordsOf = ({ instructions }: Stage, name: string): readonly string[] =>
  instructions.filter((one) => one.name === name).map(({ text }) => text);
