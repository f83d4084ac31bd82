#include "core/text/html_elements.h"

namespace daisychain::text {

int lineEndsAround(quint64 element)
{
    switch (element) {
    case elementName("p"):
    case elementName("pre"):
    case elementName("h1"):
    case elementName("h2"):
    case elementName("h3"):
    case elementName("h4"):
    case elementName("h5"):
    case elementName("h6"):
    case elementName("hr"):
    case elementName("table"):
    case elementName("dl"):
        return 2;
    case elementName("div"):
    case elementName("section"):
    case elementName("article"):
    case elementName("header"):
    case elementName("footer"):
    case elementName("figure"):
    case elementName("details"):
    case elementName("summary"):
    case elementName("tr"):
    case elementName("dt"):
    case elementName("dd"):
        return 1;
    default:
        return 0;
    }
}

bool isRawElement(quint64 element)
{
    switch (element) {
    case elementName("script"):
    case elementName("style"):
    case elementName("title"):
    case elementName("iframe"):
    case elementName("noembed"):
    case elementName("noframes"):
    case elementName("template"):
        return true;
    default:
        return false;
    }
}

}  // namespace daisychain::text
