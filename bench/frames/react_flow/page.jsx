// The graph that Moldloft's canvas showed, drawn by React Flow with nodes of like content, moved in
// the same steps. What each frame took is sent back to the server that gave out the page.
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import { Handle, MarkerType, Position, ReactFlow, useNodesState } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import './page.css';

const colors = { entry: '#9C4A0B', sync: '#1B5FB5', async: '#7638BD', data: '#0A6F5B' };
const dashes = { async: '6 4', data: '2 3' };

const Element = memo(function Element({ data }) {
    return (
        <div className={'element kind' + data.kind}>
            <Handle type="target" position={Position.Left} />
            <svg width="20" height="20" viewBox="0 0 20 20">
                <path d="M10 3 16.5 6.5V13.5L10 17 3.5 13.5V6.5ZM3.5 6.5 10 10 16.5 6.5M10 10V17" />
            </svg>
            <b>{data.name}</b>
            {data.podText && (
                <div className="pods">
                    {Array.from({ length: data.pods }, (_, i) => <i key={i} />)} {data.podText}
                </div>
            )}
            <small>{data.detail}</small>
            <Handle type="source" position={Position.Right} />
        </div>
    );
});
const Namespace = memo(function Namespace({ data }) {
    return <div className="namespace">{data.name}</div>;
});
const nodeTypes = { element: Element, namespace: Namespace };

function nodesOf(graph) {
    const place = (item, type, zIndex) => ({
        id: item.id, type, zIndex, data: item,
        position: { x: item.box.x, y: item.box.y },
        width: item.box.width, height: item.box.height,
    });
    return [
        ...graph.namespaces.map((item) => ({ ...place(item, 'namespace', -1), draggable: false })),
        ...graph.nodes.map((item) => place(item, 'element', 1)),
    ];
}
function edgesOf(graph) {
    return graph.edges.map((item, i) => ({
        id: 'e' + i, source: item.from, target: item.to, type: 'smoothstep',
        label: item.label || undefined, pathOptions: { borderRadius: 10 },
        style: { stroke: colors[item.meaning], strokeWidth: 1.75, strokeDasharray: dashes[item.meaning] },
        markerEnd: { type: MarkerType.ArrowClosed, color: colors[item.meaning] },
    }));
}

const frame = () => new Promise((done) => requestAnimationFrame(done));
async function settle() {
    for (let i = 0; i < 4; ++i) await frame();
}
function percentile(values, part) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.floor(part * (sorted.length - 1) + 0.5)];
}
async function measure(name, frames, step) {
    await settle();
    const intervals = [];
    let last = performance.now();
    for (let i = 0; i < frames; ++i) {
        step(i);
        await frame();
        const now = performance.now();
        intervals.push(now - last);
        last = now;
    }
    return { name, frames, p50: percentile(intervals, 0.5), p95: percentile(intervals, 0.95),
             max: Math.max(...intervals) };
}

function centred(graph, zoom) {
    const { x, y, width, height } = graph.bounds;
    return { zoom, x: graph.width / 2 - (x + width / 2) * zoom, y: graph.height / 2 - (y + height / 2) * zoom };
}

async function pan(flow, graph, zoom, frames) {
    let view = centred(graph, zoom);
    flow.setViewport(view);
    return measure(`pan at ${zoom}`, frames, (i) => {
        const angle = (i * 2 * Math.PI) / 120;
        view = { ...view, x: view.x + 12 * Math.cos(angle), y: view.y + 12 * Math.sin(angle) };
        flow.setViewport(view);
    });
}
async function zoomInAndOut(flow, graph, frames) {
    let zoom = 0.1;
    flow.setViewport(centred(graph, zoom));
    const factor = Math.pow(10, 2 / frames);
    return measure('zoom 0.1 to 1 and back', frames, (i) => {
        zoom *= i < frames / 2 ? factor : 1 / factor;
        flow.setViewport(centred(graph, zoom));
    });
}
async function drag(flow, graph, zoom, frames) {
    const view = centred(graph, zoom);
    flow.setViewport(view);
    await settle();
    const middle = { x: (graph.width / 2 - view.x) / zoom, y: (graph.height / 2 - view.y) / zoom };
    const distance = (n) => Math.hypot(n.box.x + n.box.width / 2 - middle.x, n.box.y + n.box.height / 2 - middle.y);
    const nearest = graph.nodes.filter((n) => n.kind === 1).reduce((a, b) => (distance(b) < distance(a) ? b : a));
    const element = document.querySelector(`.react-flow__node[data-id="${nearest.id}"]`);
    if (!element) return { name: `drag at ${zoom}`, error: 'the node is not in the page' };
    const box = element.getBoundingClientRect();
    const grip = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const send = (target, type, x, y) =>
        target.dispatchEvent(new MouseEvent(type, { clientX: x, clientY: y, view: window, bubbles: true, cancelable: true, button: 0, buttons: 1 }));
    send(element, 'mousedown', grip.x, grip.y);
    const result = await measure(`drag at ${zoom}`, frames, (i) => {
        const angle = ((i + 1) * 2 * Math.PI) / 60;
        send(window, 'mousemove', grip.x + 60 * Math.sin(angle), grip.y + 60 * (1 - Math.cos(angle)));
    });
    const moved = element.getBoundingClientRect();
    send(window, 'mouseup', grip.x, grip.y);
    if (Math.hypot(moved.x - box.x, moved.y - box.y) < 60) // half a circle round: 120
        result.error = 'nothing was dragged';
    return result;
}

async function run(flow, graph, started) {
    await settle();
    const result = { loadMs: performance.now() - started, scenes: [] };
    const frames = graph.nodes.length > 5000 ? 30 : 60; // enough for a p95 of what takes seconds
    for (const zoom of [1, 0.5, 0.1]) result.scenes.push(await pan(flow, graph, zoom, frames));
    result.scenes.push(await zoomInAndOut(flow, graph, frames));
    for (const zoom of [1, 0.5, 0.1]) result.scenes.push(await drag(flow, graph, zoom, Math.min(frames, 30)));
    await fetch('/result', { method: 'POST', body: JSON.stringify(result) });
}

function Bench({ graph, started, onlyVisible }) {
    const [nodes, , onNodesChange] = useNodesState(nodesOf(graph));
    return (
        <div style={{ width: graph.width, height: graph.height }}>
            <ReactFlow nodes={nodes} edges={graph.flowEdges} nodeTypes={nodeTypes} onNodesChange={onNodesChange}
                       minZoom={0.02} maxZoom={4} defaultViewport={centred(graph, 0.5)}
                       onlyRenderVisibleElements={onlyVisible}
                       onInit={(flow) => run(flow, graph, started)} />
        </div>
    );
}

const graph = await (await fetch('/graph.json')).json();
const started = performance.now();
graph.flowEdges = edgesOf(graph);
const onlyVisible = new URLSearchParams(location.search).has('visible');
createRoot(document.getElementById('root')).render(<Bench graph={graph} started={started} onlyVisible={onlyVisible} />);
