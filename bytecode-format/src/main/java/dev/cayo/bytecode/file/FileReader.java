package dev.cayo.bytecode.file;

import dev.cayo.bytecode.MalformedObjectException;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Reads the frame of a file: header, sections and checksum. */
public final class FileReader {
  private final byte[] bytes;
  private final List<Module> modules = new ArrayList<>();
  private @Nullable Pool pool;
  private @Nullable ModuleReader module;

  private FileReader(byte[] bytes) {
    this.bytes = bytes;
  }

  public static ObjectFile read(byte[] bytes) {
    return new FileReader(bytes).file();
  }

  private ObjectFile file() {
    checkHeader(bytes);
    int end = bytes.length - Format.CHECKSUM_LENGTH;
    Input in = new Input(bytes, Format.MAGIC.length, end);
    int major = in.unsigned();
    int minor = in.unsigned();
    checkVersion(in, major, minor);
    checkSum(end);
    while (!in.atEnd()) {
      int id = in.next();
      section(id, in.part(), in);
    }
    finishModule(in);
    if (modules.isEmpty()) {
      throw in.malformed("no module");
    }
    return new ObjectFile(List.copyOf(modules));
  }

  static void checkHeader(byte[] bytes) {
    for (int i = 0; i < Format.MAGIC.length; i++) {
      if (i >= bytes.length || bytes[i] != Format.MAGIC[i]) {
        throw new MalformedObjectException(i, "does not begin as a Cayo object file does");
      }
    }
    if (bytes.length < Format.MAGIC.length + 2 + Format.CHECKSUM_LENGTH) {
      throw new MalformedObjectException(bytes.length, "ends too early");
    }
  }

  private static void checkVersion(Input in, int major, int minor) {
    if (major != Format.MAJOR) {
      String known = Format.MAJOR + "." + Format.MINOR;
      String which = major > Format.MAJOR ? "newer than" : "older than";
      throw in.malformed(
          "version "
              + major
              + "."
              + minor
              + " of the format is "
              + which
              + " version "
              + known
              + ", which is known here");
    }
  }

  private void checkSum(int end) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, end);
    if ((int) sum.getValue() != checksum(bytes)) {
      throw new MalformedObjectException(end, "the checksum does not agree: the file is damaged");
    }
  }

  /** The checksum that stands at the end. */
  static int checksum(byte[] bytes) {
    int sum = 0;
    int start = bytes.length - Format.CHECKSUM_LENGTH;
    for (int i = 0; i < Format.CHECKSUM_LENGTH; i++) {
      sum |= (bytes[start + i] & 0xff) << (8 * i);
    }
    return sum;
  }

  private void section(int id, Input content, Input in) {
    if (id == Format.POOL) {
      if (pool != null) {
        throw in.malformed("a second pool");
      }
      pool = new Pool(content);
    } else if (id == Format.DECLARATIONS) {
      finishModule(in);
      module = new ModuleReader(requirePool(in), bytes, content);
    } else if (id == Format.CODE) {
      requireModule(in).code(content);
    } else if (id == Format.DEBUG) {
      requireModule(in).debug(content);
    } else if (id < Format.OPTIONAL) {
      throw in.malformed("unknown section " + id);
    }
  }

  private Pool requirePool(Input in) {
    if (pool == null) {
      throw in.malformed("declarations before the pool");
    }
    return pool;
  }

  private ModuleReader requireModule(Input in) {
    if (module == null) {
      throw in.malformed("a section of a module before its declarations");
    }
    return module;
  }

  private void finishModule(Input in) {
    if (module != null) {
      modules.add(module.finish(in));
      module = null;
    }
  }
}
