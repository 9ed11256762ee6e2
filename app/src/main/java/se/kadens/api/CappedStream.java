package se.kadens.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads at most so much, and refuses the rest. */
final class CappedStream extends FilterInputStream {

  private static final long MEGABYTE = 1024 * 1024;

  private final long limitInMegabytes;
  private long left;

  CappedStream(InputStream in, long limitInMegabytes) {
    super(in);
    this.limitInMegabytes = limitInMegabytes;
    this.left = limitInMegabytes * MEGABYTE;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw new TooLarge(limitInMegabytes);
    }
  }
}
