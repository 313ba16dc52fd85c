import type { WebSocket } from 'ws';
import { streamStallsAfterMs } from '../../shared/http/event-stream.js';

const beatMs = 12_000;
/** So many beats may pass without anything being taken of what waits. */
const patience = 3;
/** While more than this waits to be taken, the other end is not heard. */
const roomBytes = 64 * 1024;

/** Whether the other end of a socket is there and takes what is sent to it. One that does neither is cut off. */
export class SocketPulse {
  private isAlive = true;
  private beatsWaiting = 0;
  private readonly waiting = new Set<(isTaken: boolean) => void>();

  constructor(private readonly socket: WebSocket) {
    const beat = setInterval(() => this.beat(), beatMs);
    socket.on('pong', () => (this.isAlive = true));
    socket.once('close', () => {
      clearInterval(beat);
      this.wake();
    });
  }

  /** To be asked whenever something was sent. */
  hasRoom(): boolean {
    if (this.socket.bufferedAmount <= roomBytes) return true;
    this.socket.pause();
    return false;
  }

  tookSomething(): void {
    this.beatsWaiting = 0;
    if (this.socket.bufferedAmount > roomBytes || !this.socket.isPaused) return;
    this.socket.resume();
    this.wake();
  }

  /** When what waits is taken; false: it was not, for too long. */
  taken(): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (isTaken: boolean): void => {
        clearTimeout(tooLong);
        this.waiting.delete(settle);
        resolve(isTaken);
      };
      const tooLong = setTimeout(() => settle(false), streamStallsAfterMs);
      this.waiting.add(settle);
    });
  }

  private wake(): void {
    for (const settle of [...this.waiting]) settle(true);
  }

  private beat(): void {
    if (this.socket.bufferedAmount > 0) return this.wait();
    if (!this.isAlive) return this.socket.terminate();
    this.isAlive = false;
    this.socket.ping();
  }

  /** A ping would only wait behind the rest. */
  private wait(): void {
    this.beatsWaiting++;
    if (this.beatsWaiting > patience) this.socket.terminate();
  }
}
