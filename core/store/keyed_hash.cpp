#include "core/store/keyed_hash.h"

#include "core/store/database.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

namespace daisychain::store {

QByteArray knownHashKey(Database &database)
{
    auto query = database.query("SELECT value FROM desk_state WHERE name = 'fingerprint/key'");
    return query.next() ? query.bytes(0) : QByteArray();
}

QByteArray hashKey(Database &database)
{
    if (const QByteArray known = knownHashKey(database); !known.isEmpty())
        return known;
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArray key(reinterpret_cast<const char *>(random.data()), sizeof(random));
    database.query("INSERT INTO desk_state (name, value) VALUES ('fingerprint/key', ?)").bind(key).run();
    return key;
}

QByteArray keyedHash(const QByteArray &key, const QString &text)
{
    return QMessageAuthenticationCode::hash(text.toUtf8(), key, QCryptographicHash::Sha256).left(16);
}

}  // namespace daisychain::store
