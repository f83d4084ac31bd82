#include "core/http/multipart.h"

#include "tests/support/catch.h"

using namespace daisychain::http;

TEST_CASE("a form is encoded as browsers do", "[http][multipart]")
{
    FormBody form;
    form.add(u"status", u"Grüße & 1+1=2 🌼\n")
        .add(u"media_ids[]", u"7")
        .add(u"media_ids[]", u"8")
        .add(u"empty", u"");
    CHECK(form.bytes() ==
          "status=Gr%C3%BC%C3%9Fe+%26+1%2B1%3D2+%F0%9F%8C%BC%0A&media_ids%5B%5D=7&media_ids%5B%5D=8&empty=");
}

TEST_CASE("an upload is a multipart body with its boundary", "[http][multipart]")
{
    MultipartBody body;
    body.addField(u"description", u"Eine Bl\u00fcte")
        .addFile(u"file", u"a \"b\"\r\nX: y.png", "image/png", QByteArray("\x89PNG\0\r\n", 7));
    const QByteArray boundary = body.contentType().sliced(body.contentType().indexOf('=') + 1);
    CHECK(boundary.size() > 20);
    CHECK(boundary.size() <= 70);
    CHECK(body.bytes() ==
          "--" + boundary +
              "\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\nEine Bl\xc3\xbcte\r\n--" +
              boundary +
              "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a %22b%22%0D%0AX: y.png\"\r\n"
              "Content-Type: image/png\r\n\r\n" +
              QByteArray("\x89PNG\0\r\n", 7) + "\r\n--" + boundary + "--\r\n");
    CHECK(MultipartBody().contentType() != body.contentType());
}
