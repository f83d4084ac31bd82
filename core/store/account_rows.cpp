#include "core/store/account_rows.h"

#include "core/store/database.h"
#include "core/store/key_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace daisychain::store {

namespace {

QByteArray encodeLimits(const NetworkLimits &limits)
{
    const QJsonObject object{{QStringLiteral("isReadOnly"), limits.isReadOnly},
                             {QStringLiteral("lengthRule"), int(limits.measureRule)},
                             {QStringLiteral("maxCharacters"), limits.maxCharacters},
                             {QStringLiteral("maxBytes"), limits.maxBytes},
                             {QStringLiteral("charactersPerUrl"), limits.charactersPerUrl},
                             {QStringLiteral("namesAddressee"), limits.namesAddressee},
                             {QStringLiteral("needsSummons"), limits.needsSummons},
                             {QStringLiteral("hasVisibilities"), limits.hasVisibilities},
                             {QStringLiteral("hasContentWarnings"), limits.hasContentWarnings},
                             {QStringLiteral("removesPosts"), limits.removesPosts},
                             {QStringLiteral("removesMessages"), limits.removesMessages},
                             {QStringLiteral("editsPosts"), limits.editsPosts},
                             {QStringLiteral("editsKeepMedia"), limits.editsKeepMedia},
                             {QStringLiteral("editsMessages"), limits.editsMessages},
                             {QStringLiteral("editMinutes"), limits.editMinutes},
                             {QStringLiteral("maxMedia"), limits.maxMedia},
                             {QStringLiteral("maxPrivateMedia"), limits.maxPrivateMedia},
                             {QStringLiteral("maxPrivateCharacters"), limits.maxPrivateCharacters},
                             {QStringLiteral("maxPrivateBytes"), limits.maxPrivateBytes},
                             {QStringLiteral("maxAltText"), limits.maxAltText},
                             {QStringLiteral("maxImageBytes"), double(limits.maxImageBytes)},
                             {QStringLiteral("mediaTypes"), QJsonArray::fromStringList(limits.mediaTypes)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

NetworkLimits decodeLimits(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    NetworkLimits limits;
    limits.isReadOnly = object.value(QLatin1String("isReadOnly")).toBool(limits.isReadOnly);
    limits.measureRule = text::MeasureRule(object.value(QLatin1String("lengthRule")).toInt());
    limits.maxCharacters = object.value(QLatin1String("maxCharacters")).toInt(limits.maxCharacters);
    limits.maxBytes = object.value(QLatin1String("maxBytes")).toInt(limits.maxBytes);
    limits.charactersPerUrl = object.value(QLatin1String("charactersPerUrl")).toInt(limits.charactersPerUrl);
    limits.namesAddressee = object.value(QLatin1String("namesAddressee")).toBool(limits.namesAddressee);
    limits.needsSummons = object.value(QLatin1String("needsSummons")).toBool(limits.needsSummons);
    limits.hasVisibilities = object.value(QLatin1String("hasVisibilities")).toBool(limits.hasVisibilities);
    limits.hasContentWarnings =
        object.value(QLatin1String("hasContentWarnings")).toBool(limits.hasContentWarnings);
    limits.removesPosts = object.value(QLatin1String("removesPosts")).toBool(limits.removesPosts);
    limits.removesMessages = object.value(QLatin1String("removesMessages")).toBool(limits.removesMessages);
    limits.editsPosts = object.value(QLatin1String("editsPosts")).toBool(limits.editsPosts);
    limits.editsKeepMedia = object.value(QLatin1String("editsKeepMedia")).toBool(limits.editsKeepMedia);
    limits.editsMessages = object.value(QLatin1String("editsMessages")).toBool(limits.editsMessages);
    limits.editMinutes = object.value(QLatin1String("editMinutes")).toInt(limits.editMinutes);
    limits.maxMedia = object.value(QLatin1String("maxMedia")).toInt(limits.maxMedia);
    limits.maxPrivateMedia = object.value(QLatin1String("maxPrivateMedia")).toInt(limits.maxPrivateMedia);
    limits.maxPrivateCharacters =
        object.value(QLatin1String("maxPrivateCharacters")).toInt(limits.maxPrivateCharacters);
    limits.maxPrivateBytes = object.value(QLatin1String("maxPrivateBytes")).toInt(limits.maxPrivateBytes);
    limits.maxAltText = object.value(QLatin1String("maxAltText")).toInt(limits.maxAltText);
    limits.maxImageBytes = qint64(object.value(QLatin1String("maxImageBytes")).toDouble());
    for (const QJsonValue type : object.value(QLatin1String("mediaTypes")).toArray())
        limits.mediaTypes.append(type.toString());
    return limits;
}

}  // namespace

QList<Account> readAccounts(Database &database, KeyTable &keys)
{
    QList<Account> accounts;
    auto query = database.query(
        "SELECT id, network, server, identity_key, handle, display_name, avatar_url, software, "
        "colour, retry_kind, retry_key_min, limits, needs_sign_in, is_demo, signature_style, "
        "signature_pattern, is_every_part_signed FROM account WHERE "
        "is_removed = 0 ORDER BY key");
    while (query.next()) {
        Account account;
        account.id = query.id<AccountId>(0);
        account.network = Network(query.integer(1));
        account.server = QUrl(query.text(2));
        account.identity = keys.identityId(query.number(3));
        account.handle = query.text(4);
        account.displayName = query.text(5);
        account.avatarUrl = query.text(6);
        account.software = query.text(7);
        account.colour = query.text(8);
        account.retrySafety = {RetryKind(query.integer(9)), std::chrono::minutes(query.integer(10))};
        account.limits = decodeLimits(query.text(11).toUtf8());
        account.needsSignIn = query.flag(12);
        account.isDemo = query.flag(13);
        account.signature = {SignatureStyle(query.integer(14)), query.text(15), query.flag(16)};
        accounts.append(account);
    }
    return accounts;
}

QList<Stream> readStreams(Database &database, KeyTable &keys)
{
    QList<Stream> streams;
    auto query = database.query(
        "SELECT id, account_key, kind, argument, title FROM stream WHERE is_removed = 0 ORDER BY key");
    while (query.next()) {
        streams.append({query.id<StreamId>(0), keys.accountId(query.number(1)), StreamKind(query.integer(2)),
                        query.text(3), query.text(4)});
    }
    return streams;
}

bool saveAccount(Database &database, KeyTable &keys, const Account &account)
{
    const bool isNew = !keys.account(account.id);
    const bool isIdentityKnown = keys.knownIdentity(account.identity).has_value();
    database
        .query(
            "INSERT INTO account (id, identity_key, network, server, handle, display_name, avatar_url, "
            "software, "
            "colour, retry_kind, retry_key_min, limits, needs_sign_in, is_demo, signature_style, "
            "signature_pattern, is_every_part_signed) VALUES (?, ?, ?, ?, ?, "
            "CAST(? AS "
            "TEXT), ?, ?, ?, ?, ?, CAST(? AS TEXT), ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
            "identity_key = "
            "excluded.identity_key, network = excluded.network, server = excluded.server, handle = "
            "excluded.handle, "
            "display_name = excluded.display_name, avatar_url = excluded.avatar_url, software = "
            "excluded.software, "
            "colour = excluded.colour, retry_kind = excluded.retry_kind, retry_key_min = "
            "excluded.retry_key_min, "
            "limits = excluded.limits, needs_sign_in = excluded.needs_sign_in, is_demo = excluded.is_demo, "
            "signature_style = excluded.signature_style, signature_pattern = excluded.signature_pattern, "
            "is_every_part_signed = excluded.is_every_part_signed, is_removed = 0")
        .bind(account.id)
        .bind(keys.identity(account.identity))
        .bind(account.network)
        .bind(account.server.toString())
        .bind(account.handle)
        .bind(account.displayName)
        .bind(account.avatarUrl)
        .bind(account.software)
        .bind(account.colour)
        .bind(account.retrySafety.kind)
        .bind(qint64(account.retrySafety.keyLifetime.count()))
        .bind(encodeLimits(account.limits))
        .bind(account.needsSignIn)
        .bind(account.isDemo)
        .bind(account.signature.style)
        .bind(account.signature.pattern)
        .bind(account.signature.isInEveryPart)
        .run();
    return isNew && isIdentityKnown;
}

void saveStream(Database &database, KeyTable &keys, const Stream &stream)
{
    const auto account = keys.account(stream.account);
    if (!account)
        return database.fail(
            {ErrorCode::Invalid, {stream.account.text()}, QStringLiteral("account not known")});
    database
        .query(
            "INSERT INTO stream (id, account_key, kind, argument, title) VALUES (?, ?, ?, ?, ?) ON CONFLICT "
            "(id) DO "
            "UPDATE SET "
            "account_key = excluded.account_key, kind = excluded.kind, argument = excluded.argument, title = "
            "excluded.title, "
            "is_removed = 0")
        .bind(stream.id)
        .bind(*account)
        .bind(stream.kind)
        .bind(stream.argument)
        .bind(stream.title)
        .run();
}

}  // namespace daisychain::store
