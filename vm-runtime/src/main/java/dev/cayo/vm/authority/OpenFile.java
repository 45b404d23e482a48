package dev.cayo.vm.authority;

import dev.cayo.vm.GuestException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** A file that a program has open: for reading or for writing. */
abstract sealed class OpenFile permits InputFile, OutputFile {
  /** What the host is asked for at once; more it would copy once more, and remember. */
  static final int CHUNK = 1 << 16;

  final SeekableByteChannel channel;
  final Account account;
  final Location location;

  OpenFile(SeekableByteChannel channel, Location location, Account account) {
    this.channel = channel;
    this.location = location;
    this.account = account;
  }

  final GuestException failed(IOException error, String done) {
    return FileErrors.of(error, location.asked(), done);
  }

  /** Sends on what was written. */
  void flush() {}

  /** Closes it, whatever was written before. */
  final void release() {
    try {
      channel.close();
    } catch (IOException e) {
      // The descriptor is gone all the same.
    }
  }
}
