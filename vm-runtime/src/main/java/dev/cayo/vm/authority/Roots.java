package dev.cayo.vm.authority;

import dev.cayo.vm.GuestException;
import dev.cayo.vm.SystemCall;
import dev.cayo.vm.text.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was granted for reading, or for writing. Paths are compared as text, before the file system
 * is asked anything: outside of the grants, what exists and what does not is the same.
 */
final class Roots {
  /** Longer paths are none that a host can have. */
  private static final int LONGEST = 1 << 14;

  private final String verb;
  private final Account account;
  private final List<Root> roots = new ArrayList<>();

  /**
   * None yet.
   *
   * @param verb what they allow, as in "the program may not read"
   */
  Roots(String verb, Account account) {
    this.verb = verb;
    this.account = account;
  }

  void add(Root root) {
    roots.add(root);
  }

  /** Where a path leads; AuthorityError where that was not granted. */
  Location find(Text path) {
    account.ask(path);
    Path asked = parse(path);
    Root best = null;
    for (Root root : roots) {
      if (root.granted().isValid()
          && asked != null
          && asked.startsWith(root.name())
          && (best == null || root.name().getNameCount() > best.name().getNameCount())) {
        best = root;
      }
    }
    if (best == null || asked == null) {
      throw denied(path);
    }
    return new Location(best, best.name().relativize(asked), path);
  }

  /** AuthorityError where what a file was opened by has been taken back since. */
  void checkStill(Location location) {
    if (!location.root().granted().isValid()) {
      throw denied(location.asked());
    }
  }

  private GuestException denied(Text path) {
    return SystemCall.denied(verb + " " + Shown.text(path));
  }

  /** Absolute and without {@code ..}; null where no file can be called so. */
  private static @Nullable Path parse(Text path) {
    if (path.length() > LONGEST) {
      return null;
    }
    try {
      return Path.of(path.toString()).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
