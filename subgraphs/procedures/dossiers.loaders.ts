export { dossierLifeLoaders } from './dossier-life/dossier-life.loaders.js';
