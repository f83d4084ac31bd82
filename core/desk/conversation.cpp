#include "core/desk/conversation.h"

#include <QCryptographicHash>

#include <array>
#include <utility>

namespace daisychain {

namespace {

constexpr std::array<std::pair<Status, QStringView>, 4> StatusNames{{
    {Status::Open, u"open"},
    {Status::Waiting, u"waiting"},
    {Status::Snoozed, u"snoozed"},
    {Status::Done, u"done"},
}};

}  // namespace

QString statusName(Status status)
{
    return StatusNames[size_t(status)].second.toString();
}

std::optional<Status> statusFromName(QStringView name)
{
    for (const auto &[value, known] : StatusNames) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

QString conversationHandle(const PostId &anchor, const IdentityId &customer, bool isPrivate)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(int(anchor.network)) + '|' + anchor.globalId.toUtf8() + '\0' +
                 customer.globalId.toUtf8() + '\0' + (isPrivate ? "private" : "public"));
    // Crockford's base 32: no letter that is read as a digit or as another letter.
    static constexpr char Letters[] = "0123456789abcdefghjkmnpqrstvwxyz";
    const QByteArray bytes = hash.result();
    QString handle;
    quint64 bits = 0;
    for (int i = 0; i < 7; ++i)
        bits = bits << 8 | uchar(bytes[i]);
    for (int i = 0; i < 10; ++i)
        handle += QLatin1Char(Letters[(bits >> (5 * i)) & 31]);
    return handle;
}

}  // namespace daisychain
