/* global React, ReactDOM, GraphiQL */
// Runs in the browser. The sample queries open as tabs; what the reader changes stays in the reader's browser.

const samples = await (await fetch('/assets/samples.json')).json();
const fetcher = GraphiQL.createFetcher({ url: '/graphql' });

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultTabs: samples.map(({ query }) => ({ query })),
    defaultEditorToolsVisibility: 'variables',
    shouldPersistHeaders: false,
  }),
);
