package org.panke.formats.yaml;

import java.io.Reader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A whole text of YAML. */
public final class YamlText {
    private static final String VALID = "正确的 YAML（从这里起不是正确的 YAML，请检查缩进、引号和括号）";
    private static final String VALID_EN = "correct YAML (look at indents, quotes and brackets)";

    private YamlText() {}

    /** What it says, with places; a node of nothing where it is empty; null, complained of, where it is no YAML. */
    public static @Nullable Node read(Reader text, Complaints complaints) {
        LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
        try {
            return new Compose(settings).composeReader(text)
                .orElseGet(() -> new ScalarNode(Tag.NULL, "", ScalarStyle.PLAIN));
        } catch (MarkedYamlEngineException e) {
            complaints.at(e.getProblemMark(), null, e.getProblemMark().map(YamlText::signAt).orElse(""), VALID,
                VALID_EN + ": " + e.getProblem());
        } catch (ReaderException e) {
            complaints.at(Optional.empty(), null, "U+" + Integer.toHexString(e.getCodePoint()), VALID, VALID_EN);
        } catch (YamlEngineException e) {
            complaints.at(Optional.empty(), null, "", VALID, VALID_EN);
        }
        return null;
    }

    /** What stands there; nothing at the text's end. */
    private static String signAt(Mark mark) {
        int[] text = mark.getBuffer();
        boolean isSign = mark.getPointer() < text.length && text[mark.getPointer()] > ' ';
        return isSign ? Character.toString(text[mark.getPointer()]) : "";
    }
}
