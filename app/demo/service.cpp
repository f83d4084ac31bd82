#include "app/demo/service.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr char Base32[] = "234567abcdefghijklmnopqrstuvwxyz";

}  // namespace

Service::~Service() = default;

bool Service::isSocketPath(const QString &) const
{
    return false;
}

std::expected<StreamOpening, Refusal> Service::openSocket(const Request &, const Mischief &)
{
    return std::unexpected(Refusal{404, u"There is no stream here"_s});
}

QString stableName(const QString &text, int length)
{
    const QByteArray digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    QString name;
    quint32 bits = 0;
    int held = 0;
    for (const char byte : digest) {
        bits = (bits << 8) | static_cast<quint8>(byte);
        held += 8;
        while (held >= 5) {
            held -= 5;
            name += QLatin1Char(Base32[(bits >> held) & 31]);
        }
    }
    return name.first(std::min<qsizetype>(length, name.size()));
}

QString secretFor(const QString &seed, const QString &name)
{
    return stableName(seed + u'\n' + name, 32);
}

QString randomName()
{
    quint32 words[8];
    QRandomGenerator::system()->fillRange(words);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words), sizeof words)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Response noSuchOrder()
{
    return errorResponse(404, u"There is no such order"_s);
}

Response wrongOrder(const QString &what)
{
    return errorResponse(422, what);
}

}  // namespace daisychain::demo
