package se.rodatraden.pages;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.identity.Open;

/** Gives out the style sheet, the script and the icon. */
@Controller
@Open
class AssetFiles {
    private static final List<Asset> ALL = List.of(Asset.STYLE, Asset.SCRIPT, Asset.ICON);

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        return ALL.stream()
                .filter(a -> a.address().equals("/assets/" + name))
                .findFirst()
                .map(a -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(a.type()))
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .body(a.bytes()))
                .orElseThrow(NoSuchPageException::address);
    }
}
