#include "core/insight/shareable_answer.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::insight;
using namespace Qt::StringLiterals;

TEST_CASE("an answer for another customer has no handle, name or initials of the first",
          "[insight][shareable]")
{
    CHECK(shareableAnswer(u"@mara@blumen.example Please restart it. ^MK", {}) == u"Please restart it.");
    CHECK(shareableAnswer(u"@a @b Hi Anna Maria, please restart it. -Becky", {}) ==
          u"Hi, please restart it.");
    CHECK(shareableAnswer(u"Hello Jo! It is open.", {}) == u"Hello! It is open.");
    CHECK(shareableAnswer(u"Hi Please restart it", {}) == u"Hi Please restart it");
    CHECK(shareableAnswer(u"Sorry for that, Mara. Try again, mara!", {u"Mara Lind 🌼"_s}) ==
          u"Sorry for that. Try again!");
    CHECK(shareableAnswer(u"It looks like this. ^JAY https://t.co/x", {}) ==
          u"It looks like this. https://t.co/x");
    CHECK(shareableAnswer(u"Go to Settings > General. 1/2 ^TN", {}) == u"Go to Settings > General.");
}

TEST_CASE("what is no name stays", "[insight][shareable]")
{
    CHECK(shareableAnswer(u"Hi, we're open from 9 to 5.", {u"Al"_s}) == u"Hi, we're open from 9 to 5.");
    CHECK(shareableAnswer(u"Write to @shop with your -5 code", {}) == u"Write to @shop with your -5 code");
    CHECK(shareableAnswer(u"", {u"Mara"_s}).isEmpty());
    CHECK(shareableAnswer(u"@mara", {}).isEmpty());
    CHECK(shareableAnswer(QString(500'000, QChar(u'x')), {}).size() <= 20'000);
}
