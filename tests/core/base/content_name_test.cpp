#include "core/base/content_name.h"

#include "tests/support/catch.h"

using namespace daisychain;
using namespace Qt::StringLiterals;

TEST_CASE("a file is called after what is in it", "[base]")
{
    const QString name = contentName("abc", u"png");
    CHECK(name == u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.png"_s);
    CHECK(isContentName(name));
    CHECK(extensionOf(name) == u"png");
    CHECK(contentName("abd", u"png") != name);
}

TEST_CASE("a name that could be a path is none", "[base]")
{
    const QString hash = contentName({}, u"x").first(64);
    CHECK(isContentName(hash + u".jpg"_s));
    for (const QString &name :
         {QString(), u"a.png"_s, hash, hash + u'.', hash + u"./"_s, hash + u".p/g"_s, hash + u".."_s,
          u"../"_s + hash.mid(3) + u".png"_s, hash.toUpper() + u".png"_s, hash + u".PNG"_s,
          hash + u".png\n"_s, hash + u".p\0g"_s, u'/' + hash + u".png"_s, hash + u".pngpngpng"_s,
          hash.left(63) + u"\u0661.png"_s, hash + u".png"_s.repeated(100'000)}) {
        INFO(name.left(80).toStdString());
        CHECK_FALSE(isContentName(name));
    }
}
