package se.rodatraden.pages.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * Makes a PNG of an SVG. Its texts are set in DejaVu Sans where the machine has it, else in the font that Java calls sans-serif; both need
 * fontconfig and one font to be installed.
 */
final class Raster {
    private static final double MOST_POINTS = 12e6; // 48 MB while it is made
    private static final double SHARP = 2;

    static {
        System.setProperty("java.awt.headless", "true");
    }

    private Raster() {}

    /** Two points to each unit, fewer where the picture would be too large. */
    static byte[] sharp(SvgFile file) {
        return png(file, Math.min(SHARP, Math.sqrt(MOST_POINTS / file.width() / file.height())));
    }

    /** One point to each unit. */
    static byte[] exact(SvgFile file) {
        return png(file, 1);
    }

    /** One at a time: each takes much memory for a moment. */
    private static synchronized byte[] png(SvgFile file, double scale) {
        byte[] svg = file.plain().getBytes(StandardCharsets.UTF_8);
        SVGDocument document = Objects.requireNonNull(
                new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault()));
        int width = (int) Math.round(file.width() * scale);
        int height = (int) Math.round(file.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document.render(null, g, new ViewBox(0, 0, width, height));
        g.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
