import { createServer } from 'node:http';
import { type Question, questionOf, type QuestionName } from '../../graph/questions.js';
import { given } from '../environment.js';
import { answerHeavy } from './heavy.js';
import { answerScoreboard } from './scoreboard.js';
import { answerSmall } from './small.js';

/** A server for one question only. It believes whoever asks, and every subgraph. */
const answers: Record<QuestionName, (question: Question) => Promise<string>> = {
  heavy: answerHeavy,
  small: answerSmall,
  scoreboard: answerScoreboard,
};

const name = given('QUESTION') as QuestionName;
const question = questionOf(name);

createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
  request.resume().once('end', () => {
    answers[name](question).then(
      (text) => {
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
        response.writeHead(200, headers).end(text);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
}).listen(Number(given('PORT')), '127.0.0.1');
