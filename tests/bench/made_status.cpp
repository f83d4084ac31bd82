#include "tests/bench/made_status.h"

namespace daisychain::bench {

namespace {

QByteArray accountJson(const QByteArray &number)
{
    const QByteArray host = "https://town" + QByteArray::number(number.toInt() % 40) + ".example";
    const QByteArray name = "customer" + number;
    return "{\"id\":\"1098" + number + "\",\"username\":\"" + name + "\",\"acct\":\"" + name + "@" +
           host.mid(8) + "\",\"display_name\":\"Mara \\u00c4pfel " + number +
           "\",\"locked\":false,\"bot\":false,\"discoverable\":true,\"indexable\":false,\"group\":false,"
           "\"created_at\":\"2022-11-07T00:00:00.000Z\",\"note\":\"<p>Gardens, bread and old radios.<br "
           "/>Opinions are mine.</p>\",\"url\":\"" +
           host + "/@" + name + "\",\"uri\":\"" + host + "/users/" + name + "\",\"avatar\":\"" + host +
           "/avatars/" + number + "/original/portrait.png\",\"avatar_static\":\"" + host + "/avatars/" +
           number + "/original/portrait.png\",\"header\":\"" + host + "/headers/" + number +
           "/original/field.jpg\",\"header_static\":\"" + host + "/headers/" + number +
           "/original/field.jpg\",\"followers_count\":183,\"following_count\":240,\"statuses_count\":4012,"
           "\"last_status_at\":\"2026-03-04\",\"hide_collections\":null,\"emojis\":[],\"fields\":[{\"name\":"
           "\"Garden\",\"value\":\"<a href=\\\"https://garden.example\\\" rel=\\\"nofollow\\\">"
           "garden.example</a>\",\"verified_at\":null},{\"name\":\"Where\",\"value\":\"By the river\","
           "\"verified_at\":null}]}";
}

QByteArray contentJson(const QByteArray &number)
{
    return "<p><span class=\\\"h-card\\\" translate=\\\"no\\\"><a href=\\\"https://shop.example/@help\\\" "
           "class=\\\"u-url mention\\\">@<span>help</span></a></span> my order A-" +
           number +
           " isn&#39;t here, and the page says &quot;soon&quot;.<br />Is it lost? "
           "\\ud83c\\udf3c</p><p><a href=\\\"https://town.example/tags/parcel\\\" class=\\\"mention "
           "hashtag\\\" rel=\\\"tag\\\">#<span>parcel</span></a></p>";
}

}  // namespace

QByteArray statusJson(int n)
{
    const QByteArray number = QByteArray::number(n);
    const QByteArray host = "https://town" + QByteArray::number(n % 40) + ".example";
    const QByteArray id = QByteArray::number(110'000'000'000'000'000 + qint64(n) * 65'536);
    return "{\"id\":\"" + id + "\",\"created_at\":\"2026-03-04T08:15:30." +
           QByteArray::number(100 + n % 900) +
           "Z\",\"in_reply_to_id\":\"109999\",\"in_reply_to_account_id\":\"1\",\"sensitive\":false,"
           "\"spoiler_text\":\"\",\"visibility\":\"public\",\"language\":\"en\",\"uri\":\"" +
           host + "/users/customer" + number + "/statuses/" + id + "\",\"url\":\"" + host + "/@customer" +
           number + "/" + id +
           "\",\"replies_count\":0,\"reblogs_count\":1,\"favourites_count\":3,\"edited_at\":null,"
           "\"favourited\":false,\"reblogged\":false,\"muted\":false,\"bookmarked\":false,\"content\":\"" +
           contentJson(number) +
           "\",\"filtered\":[],\"reblog\":null,\"application\":{\"name\":\"Web\",\"website\":null},"
           "\"account\":" +
           accountJson(number) +
           ",\"media_attachments\":[],\"mentions\":[{\"id\":\"1\",\"username\":\"help\",\"url\":"
           "\"https://shop.example/@help\",\"acct\":\"help@shop.example\"}],\"tags\":[{\"name\":\"parcel\","
           "\"url\":\"https://town.example/tags/parcel\"}],\"emojis\":[],\"card\":null,\"poll\":null}";
}

}  // namespace daisychain::bench
