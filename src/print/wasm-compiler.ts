import { initSync, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PLACES, PrintError, templateFolder, type Compiler, type Source } from './compiler.ts';
import type { PrintFont } from './fonts.ts';
import type { Place } from './lead-links.ts';

// The package numbers its options and names none of them.
const PAGED = 0;
const PDF = 1;
const WITH_PLACES = 3;

/** The same compiler for machines on which the other has no build. It cannot declare PDF/UA, but tags what it writes. */
export async function openWasm(fonts: readonly PrintFont[]): Promise<Compiler> {
  const require = createRequire(import.meta.url);
  initSync({ module: readFileSync(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const { bytes } of fonts) await builder.add_raw_font(bytes);
  const compiler = await builder.build();
  return {
    compile({ template, files }: Source) {
      compiler.reset_shadow();
      for (const name of readdirSync(templateFolder).filter((file) => file.endsWith('.typ'))) {
        compiler.add_source(`/${name}`, readFileSync(join(templateFolder, name), 'utf8'));
      }
      for (const [name, bytes] of files) compiler.map_shadow(`/${name}`, bytes);
      const world = compiler.snapshot('/', `/${template}`);
      const { diagnostics } = world.compile(PAGED, WITH_PLACES) as { diagnostics?: readonly unknown[] };
      if (diagnostics && diagnostics.length > 0) throw new PrintError(diagnostics.map(String).join('\n'));
      const { result } = world.get_artifact(PDF, WITH_PLACES) as { result?: Uint8Array };
      if (!result) throw new PrintError('The compiler made no document and did not say why.');
      const [places] = JSON.parse(world.query(PAGED, PLACES, 'value')) as [Place[]];
      return { pdf: result, places };
    },
  };
}
