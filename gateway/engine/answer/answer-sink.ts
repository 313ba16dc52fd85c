const usualBytes = 256 * 1024;

/** Where an answer is written, as UTF-8. What stands in it already can be repeated without being written again. */
export class AnswerSink {
  /** What is not encoded yet: add to it whatever comes next. */
  text = '';
  private bytes = Buffer.allocUnsafeSlow(usualBytes);
  private length = 0;

  /** How far it is written. */
  get position(): number {
    this.encode();
    return this.length;
  }

  /** Writes again what stands between two positions. */
  repeat(from: number, to: number): void {
    this.encode();
    this.makeRoom(to - from);
    this.bytes.copyWithin(this.length, from, to);
    this.length += to - from;
  }

  /** All that was written; it is empty afterwards. */
  take(): Uint8Array {
    this.encode();
    const taken = Buffer.from(this.bytes.subarray(0, this.length));
    this.clear();
    return taken;
  }

  clear(): void {
    this.text = '';
    this.length = 0;
    if (this.bytes.length > usualBytes) this.bytes = Buffer.allocUnsafeSlow(usualBytes);
  }

  private encode(): void {
    const { text } = this;
    if (text === '') return;
    this.text = '';
    this.makeRoom(text.length * 3); // a UTF-16 unit takes three bytes at most
    this.length += this.bytes.write(text, this.length, 'utf8');
  }

  private makeRoom(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.length + count));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}
