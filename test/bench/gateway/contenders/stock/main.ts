import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { given } from '../environment.js';

/** Apollo's own server and gateway, as their documentation starts them. */
const gateway = new ApolloGateway({ supergraphSdl: readFileSync(given('SUPERGRAPH'), 'utf8') });
await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { port: Number(given('PORT')), host: '127.0.0.1' },
});
