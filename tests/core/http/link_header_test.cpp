#include "core/http/link_header.h"

#include "tests/support/catch.h"

using namespace daisychain::http;

namespace {

const QUrl Base(QStringLiteral("https://social.example/api/v1/conversations?limit=40"));

QByteArray linkTo(const char *value, const char *relation)
{
    return parseLinkHeader(value, Base).value(relation).toEncoded();
}

}  // namespace

TEST_CASE("next and prev of a page are read from its Link header", "[http][link]")
{
    const char *value = "<https://social.example/api/v1/conversations?limit=40&max_id=7>; rel=\"next\", "
                        "<https://social.example/api/v1/conversations?min_id=9&limit=40>; rel=\"prev\"";
    CHECK(linkTo(value, "next") == "https://social.example/api/v1/conversations?limit=40&max_id=7");
    CHECK(linkTo(value, "prev") == "https://social.example/api/v1/conversations?min_id=9&limit=40");
    CHECK(parseLinkHeader(value, Base).size() == 2);
}

TEST_CASE("a link's parameters may stand in any order and form", "[http][link]")
{
    CHECK(linkTo("</a>; title=\"x, y; \\\"z\\\"\"; rel=next", "next") == "https://social.example/a");
    CHECK(linkTo("<a,b;c>;rel=\"NEXT last\" ; rel=prev", "last") == "https://social.example/api/v1/a,b;c");
    CHECK(linkTo("<a>; rel=next; rel=prev", "prev").isEmpty());
    CHECK(linkTo(" , <?max_id=1> ; REL = \"next\"", "next") ==
          "https://social.example/api/v1/conversations?max_id=1");
    CHECK(linkTo("<a>; rel=next, <b>; rel=next", "next") == "https://social.example/api/v1/a");
}

TEST_CASE("links that are none of ours to follow are left out", "[http][link]")
{
    CHECK(linkTo("<javascript:alert(1)>; rel=next", "next").isEmpty());
    CHECK(linkTo("<file:///etc/passwd>; rel=next", "next").isEmpty());
    CHECK(linkTo("<a>; rel=next; anchor=\"#other\"", "next").isEmpty());
    for (const char *broken :
         {"", ",", "<", "<a", "<a>", "<a>;", "<a>; rel", "<a>; rel=", "<a>; rel=\"next", "a; rel=next"}) {
        INFO(broken);
        const auto links = parseLinkHeader(broken, Base);
        CHECK(links.size() == (QByteArrayView(broken) == QByteArrayView("<a>; rel=\"next") ? 1 : 0));
    }
}

TEST_CASE("several Link headers of an answer count as one", "[http][link]")
{
    const HttpAnswer answer{
        200, {{"Link", "<a>; rel=next"}, {"X", "y"}, {"link", "<b>; rel=prev"}}, {}, Base};
    CHECK(linksOf(answer).size() == 2);
}
