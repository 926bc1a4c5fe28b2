// The same two services with fastify and pg: documents in memory at /things, documents and an outbox in one
// transaction at /orders. Counts requests and seconds for each route, as the generated ones do.
const {randomUUID} = require('crypto');
const fastify = require('fastify')({logger: false});
const {Pool} = require('pg');

const pool = new Pool({connectionString: process.env.DATABASE, max: 12});
const things = new Map();
const count = {};
const seconds = {};

fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url;
    count[request.method + route] = (count[request.method + route] || 0) + 1;
    seconds[route] = (seconds[route] || 0) + reply.elapsedTime / 1000;
    done();
});

function made(body) {
    return {...body, id: randomUUID(), createdAt: new Date().toISOString()};
}

fastify.post('/things', async (request, reply) => {
    const thing = made(request.body);
    things.set(thing.id, thing);
    reply.code(201);
    return thing;
});

fastify.get('/things/:id', async (request, reply) => {
    const thing = things.get(request.params.id);
    if (!thing)
        reply.code(404);
    return thing || {title: 'Not Found'};
});

fastify.post('/orders', async (request, reply) => {
    const order = made(request.body);
    const event = {specversion: '1.0', id: randomUUID(), type: 'bench.order-created',
                   data: {orderId: order.id, customerId: order.customerId, pieces: order.pieces}};
    const client = await pool.connect();
    try {
        await client.query('begin');
        await client.query('insert into orders (id, data) values ($1, $2)', [order.id, order]);
        await client.query('insert into chassis_outbox (channel, event) values ($1, $2)',
                           ['bench.nobody', JSON.stringify(event)]);
        await client.query('commit');
    } finally {
        client.release();
    }
    reply.code(201);
    return order;
});

fastify.listen({port: Number(process.env.PORT), host: '127.0.0.1'});
