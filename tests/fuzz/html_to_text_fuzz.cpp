#include "core/text/html_to_text.h"
#include "core/text/normalized_text.h"

using namespace daisychain::text;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

/// What htmlToText() promises for any bytes.
void checkPromises(const PlainText &plain)
{
    require(plain.text.size() <= MaxPlainText);
    require(plain.text.isValidUtf16());
    require(!plain.text.endsWith(u' ') && !plain.text.endsWith(u'\n') && !plain.text.startsWith(u'\n'));
    qsizetype end = 0;
    for (const TextLink &link : plain.links) {
        require(link.start >= end && link.length > 0);
        end = link.start + link.length;
        require(end <= plain.text.size());
        require(link.href.startsWith(u"http", Qt::CaseInsensitive));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const PlainText plain = htmlToText(QByteArrayView(data, static_cast<qsizetype>(size)));
    checkPromises(plain);
    require(!normalizedText(plain).contains(u'\n'));
    return 0;
}
