import type { Installation } from '../../analyzer/dossier/installation.ts';
import { takeSettings } from '../../analyzer/settings/settings.ts';
import type { Records } from '../records/records.ts';
import { UNIT, USER } from '../settings/keeper.ts';
import { keepPack } from './keep-pack.ts';
import { keepCriteria, ownCriteria } from './own-criteria.ts';
import type { Office } from './review-draft.ts';

/** The packs and choices of this installation, for a backup; null where there are none. */
export async function installationOf(records: Records): Promise<Installation | null> {
  const [packs, settings, unit, criteria] = await Promise.all([
    records.packs.all(),
    records.setting<Installation['settings']>(USER),
    records.setting<Installation['unit']>(UNIT),
    ownCriteria(records),
  ]);
  const found: Installation = {
    packs: packs.map(({ name, text, on }) => ({ name, text, on })),
    settings: settings ?? {},
    unit: unit ?? null,
    criteria,
  };
  const empty = packs.length === 0 && Object.keys(found.settings).length === 0 && !unit && criteria === null;
  return empty ? null : found;
}

/** What came back, and which packs did not. */
export interface Restored {
  packs: string[];
  settings: number;
  refused: { name: string; why: string }[];
}

/** Brings back what is not here: a pack that is kept here, and a choice that was made here, stay as they are. */
export async function restoreInstallation(
  office: Office,
  { packs, settings, unit, criteria }: Installation,
): Promise<Restored> {
  const { records } = office;
  const restored: Restored = { packs: [], settings: 0, refused: [] };
  for (const one of packs) {
    const here = await records.packs.all();
    if (here.some(({ text }) => text === one.text)) continue;
    const known = new Set(here.map(({ id }) => id));
    const { pack, problems } = await keepPack(office, one, known);
    if (problems.length > 0) restored.refused.push({ name: one.name, why: problems[0]!.reason });
    else if (pack && !known.has(pack.id)) restored.packs.push(pack.title);
  }
  const given = takeSettings(settings);
  await records.changeSetting(USER, (before) => {
    const own = (before ?? {}) as Record<string, unknown>;
    const added = Object.entries(given).filter(([name]) => !Object.hasOwn(own, name));
    restored.settings = added.length;
    return { ...Object.fromEntries(added), ...own };
  });
  if (unit && !(await records.setting(UNIT))) {
    await office.settings.setUnit({ ...unit, settings: takeSettings(unit.settings) });
    restored.settings += 1;
  }
  if (criteria !== null && (await ownCriteria(records)) === null) {
    await keepCriteria(records, criteria);
    restored.settings += 1;
  }
  return restored;
}
