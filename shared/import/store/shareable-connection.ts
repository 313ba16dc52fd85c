import { type ClassType, Directive, getMetadataStorage } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.type.js';
import type { Ownership } from '../../graphql/owned.decorator.js';

/** A connection that several subgraphs have, each with rows of its own: the type of its rows has no key. */
export function shareableConnectionOf<Node extends object>(node: ClassType<Node>, name: string, ownership: Ownership) {
  const Connection = connectionOf(node, name, ownership);
  const own = [`${name}Edge`, `${name}Connection`];
  for (const { name: type, target } of getMetadataStorage().objectTypes)
    if (own.includes(type)) Directive('@shareable')(target);
  return Connection;
}
