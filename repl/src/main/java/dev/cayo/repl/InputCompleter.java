package dev.cayo.repl;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes commands, names and members for the line editor. */
final class InputCompleter implements Completer {
  private final Session session;

  InputCompleter(Session session) {
    this.session = session;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (line.word().startsWith(":")) {
      for (Command command : Command.values()) {
        candidates.add(new Candidate(command.word()));
      }
      return;
    }
    String text = line.line();
    int start = Shell.codeStart(text);
    for (String name : session.complete(text.substring(start), line.cursor() - start)) {
      candidates.add(new Candidate(name, name, null, null, null, null, false));
    }
  }
}
