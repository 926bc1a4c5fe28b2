// The same graph laid out by Moldloft, elkjs (layered, children included) and Graphviz dot: one table.
// Times are CPU times of the process that lays out: the machine may do other things too.
//
// `node compare.mjs BENCH_LAYOUT WORK_FOLDER [SIZE…]`; WORK_FOLDER/node_modules has elkjs.
import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const [program, folder, ...sizes] = process.argv.slice(2);
const ELK = createRequire(path.resolve(folder, 'package.json'))('elkjs/lib/elk.bundled.js');
const patience = 240_000; // ms for dot, as nobody waits longer

/** Crossings of straight lines between the middles of the nodes, those at a common node apart. */
function crossings(lines) {
  const side = (p, q, r) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  const sorted = lines
    .map((l) => ({ ...l, left: Math.min(l.a.x, l.b.x), right: Math.max(l.a.x, l.b.x) }))
    .sort((l, m) => l.left - m.left);
  let count = 0;
  for (let i = 0; i < sorted.length; ++i) {
    const l = sorted[i];
    for (let j = i + 1; j < sorted.length && sorted[j].left <= l.right; ++j) {
      const m = sorted[j];
      if (l.from === m.from || l.from === m.to || l.to === m.from || l.to === m.to) continue;
      if (side(l.a, l.b, m.a) * side(l.a, l.b, m.b) < 0 && side(m.a, m.b, l.a) * side(m.a, m.b, l.b) < 0)
        ++count;
    }
  }
  return count;
}

function measured(graph, places) {
  const nodes = graph.nodes.map((n) => ({ ...n, ...places.get(n.id) }));
  const middle = new Map(nodes.map((n) => [n.id, { x: n.x + n.w / 2, y: n.y + n.h / 2 }]));
  const lines = graph.edges.map(([from, to]) => ({ from, to, a: middle.get(from), b: middle.get(to) }));
  const left = Math.min(...nodes.map((n) => n.x));
  const top = Math.min(...nodes.map((n) => n.y));
  const width = Math.max(...nodes.map((n) => n.x + n.w)) - left;
  const height = Math.max(...nodes.map((n) => n.y + n.h)) - top;
  const sorted = [...nodes].sort((a, b) => a.x - b.x);
  let overlaps = 0;
  for (let i = 0; i < sorted.length; ++i)
    for (let j = i + 1; j < sorted.length && sorted[j].x < sorted[i].x + sorted[i].w - 0.5; ++j)
      if (sorted[j].y < sorted[i].y + sorted[i].h - 0.5 && sorted[i].y < sorted[j].y + sorted[j].h - 0.5)
        ++overlaps;
  const length = lines.reduce((sum, l) => sum + Math.hypot(l.a.x - l.b.x, l.a.y - l.b.y), 0);
  return { crossings: crossings(lines), length, width, height, overlaps };
}

const clusters = (graph) => [...new Set(graph.nodes.map((n) => n.cluster))];

async function elk(graph) {
  const child = (n) => ({ id: `n${n.id}`, width: n.w, height: n.h });
  const input = {
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered', 'elk.direction': 'RIGHT', 'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.edgeRouting': 'ORTHOGONAL',
    },
    children: clusters(graph).map((c) => ({
      id: `c${c}`,
      layoutOptions: { 'elk.padding': '[top=40,left=20,bottom=20,right=20]' },
      children: graph.nodes.filter((n) => n.cluster === c).map(child),
    })),
    edges: graph.edges.map(([a, b], i) => ({ id: `e${i}`, sources: [`n${a}`], targets: [`n${b}`] })),
  };
  const start = process.cpuUsage();
  const done = await new ELK().layout(input);
  const used = process.cpuUsage(start);
  const time = (used.user + used.system) / 1000;
  const places = new Map();
  for (const c of done.children)
    for (const n of c.children) places.set(Number(n.id.slice(1)), { x: c.x + n.x, y: c.y + n.y });
  return { time, places };
}

function dot(graph) {
  const inch = 72;
  let text = 'digraph { rankdir=LR; splines=line; node [shape=box, fixedsize=true, label=""];\n';
  for (const c of clusters(graph)) {
    text += `subgraph cluster_${c} {`;
    for (const n of graph.nodes.filter((one) => one.cluster === c))
      text += ` ${n.id} [width=${n.w / inch}, height=${n.h / inch}];`;
    text += '}\n';
  }
  for (const [a, b] of graph.edges) text += `${a} -> ${b};\n`;
  const ran = spawnSync('bash', ['-c', 'dot -Tplain && times >&2'], {
    input: text + '}', timeout: patience, maxBuffer: 1 << 28,
  });
  const times = ran.stderr.toString().match(/(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/); // of its child
  if (ran.status !== 0 || !times) throw new Error('dot failed');
  const [, userMinutes, user, systemMinutes, system] = times.map(Number);
  const time = 1000 * (60 * (userMinutes + systemMinutes) + user + system);
  const plain = ran.stdout.toString();
  const places = new Map();
  for (const line of plain.split('\n')) {
    const [word, id, x, y, w, h] = line.split(' ');
    if (word === 'node')
      places.set(Number(id), { x: (Number(x) - Number(w) / 2) * inch, y: -(Number(y) + Number(h) / 2) * inch });
  }
  return { time, places };
}

function row(size, name, time, m, more = '') {
  const milliseconds = time < 100 ? time.toFixed(1) : Math.round(time).toLocaleString('en');
  console.log(`| ${size} | ${name} | ${milliseconds} ms | ${m.crossings.toLocaleString('en')} | ` +
    `${Math.round(m.length / 1000).toLocaleString('en')} | ${Math.round(m.width)} × ${Math.round(m.height)} | ` +
    `${(m.width / m.height).toFixed(2)} | ${m.overlaps} | ${more} |`);
}

console.log('| nodes | | time | crossings | length / 1000 | size | aspect | overlaps | routed |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (const size of sizes.length ? sizes.map(Number) : [100, 1000, 5000]) {
  const graph = JSON.parse(execFileSync(program, [String(size)], { maxBuffer: 1 << 28 }));
  const own = new Map(graph.nodes.map((n) => [n.id, { x: n.x, y: n.y }]));
  row(size, 'Moldloft', graph.arrange, measured(graph, own),
    `${graph.routedCrossings.toLocaleString('en')} crossings, ${graph.overNodes} lines over nodes, ` +
    `${graph.scene.toFixed(1)} ms`);
  for (const [name, layout] of [['elkjs layered', elk], ['Graphviz dot', dot]]) {
    try {
      const { time, places } = await layout(graph);
      row(size, name, time, measured(graph, places));
    } catch {
      console.log(`| ${size} | ${name} | fails, or takes over ${patience / 1000} s | | | | | | |`);
    }
  }
}
