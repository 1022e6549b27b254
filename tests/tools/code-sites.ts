import { parseSync, Visitor } from 'vite';

/**
 * Where a program names what could send something away, turn text into markup or text into program. It is the
 * name that counts, as identifier, property or string, so `self['fetch']` and `const f = fetch` are found too.
 * What hides a name on purpose ('fe' + 'tch') is not found here: the pages' Content-Security-Policy stops that.
 */

export type Danger = 'network' | 'markup' | 'program';

export interface Site {
  danger: Danger;
  name: string;
  /** The code around it, on one line. */
  code: string;
}

const dangers: Readonly<Record<Danger, readonly string[]>> = {
  network: [
    'fetch',
    'fetchLater',
    'XMLHttpRequest',
    'WebSocket',
    'WebSocketStream',
    'WebTransport',
    'EventSource',
    'sendBeacon',
    'RTCPeerConnection',
    'webkitRTCPeerConnection',
    'importScripts',
    'SharedWorker',
    'connectNative',
    'sendNativeMessage',
  ],
  markup: [
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'setHTMLUnsafe',
    'parseHTMLUnsafe',
    'createContextualFragment',
    'dangerouslySetInnerHTML',
    'srcdoc',
    'document.write',
    'document.writeln',
  ],
  program: ['eval', 'Function', 'execScript'],
};
const dangerOf = new Map(
  Object.entries(dangers).flatMap(([danger, names]) => names.map((name) => [name, danger as Danger])),
);

interface Node {
  start: number;
  end: number;
}

/** Every such place in a script, in order. Throws where the script cannot be parsed. */
export function sitesIn(file: string, code: string): Site[] {
  const { program, errors } = parseSync(file, code, { sourceType: 'module' });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: (Site & { at: number })[] = [];
  const add = (name: string, { start, end }: Node, danger = dangerOf.get(name)) => {
    if (!danger) return;
    const around = code.slice(Math.max(0, start - 40), end + 40).replace(/\s+/g, ' ');
    found.push({ danger, name, code: around, at: start });
  };
  /** `Function.prototype` makes no program. */
  const harmless = new Set<number>();
  new Visitor({
    MemberExpression({ object, property }) {
      if (object.type !== 'Identifier' && object.type !== 'MemberExpression') return;
      const owner = object.type === 'Identifier' ? object : object.property;
      if (owner.type !== 'Identifier') return;
      if (owner.name === 'Function') harmless.add(owner.start);
      if (property.type === 'Identifier') add(`${owner.name}.${property.name}`, property);
    },
    Identifier(node) {
      if (!harmless.has(node.start)) add(node.name, node);
    },
    JSXIdentifier(node) {
      add(node.name, node);
    },
    Literal(node) {
      if (typeof node.value === 'string') add(node.value, node);
    },
    TemplateLiteral(node) {
      const [only, more] = node.quasis;
      if (only && !more) add(only.value.cooked ?? '', node);
    },
    ImportExpression({ source, start, end }) {
      const fixed =
        source.type === 'Literal' || (source.type === 'TemplateLiteral' && source.expressions.length === 0);
      if (!fixed) add('import()', { start, end }, 'program');
    },
    CallExpression({ callee, arguments: [first], start, end }) {
      const name = callee.type === 'Identifier' ? callee.name : '';
      const isText = first?.type === 'TemplateLiteral' || (first?.type === 'Literal' && 'value' in first);
      if (/^set(Timeout|Interval)$/.test(name) && isText) add(name, { start, end }, 'program');
    },
  }).visit(program);
  return found.sort((a, b) => a.at - b.at).map(({ at: _at, ...site }) => site);
}

/** The addresses that a script or a style sheet holds, without their paths. */
export function hostsIn(code: string): string[] {
  const hosts = [...code.matchAll(/\b(?:https?|wss?|ftp):\/\/([\w.-]+)/gi)].map(([, host]) =>
    host!.toLowerCase(),
  );
  return [...new Set(hosts)].sort();
}
