#include "core/desk/erasure.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace daisychain {

namespace {

struct Counted {
    const char *name;
    const char *words;
    qint64 CustomerErased::*count;
};

constexpr Counted All[] = {
    {"identities", "identities", &CustomerErased::identities},
    {"posts", "posts by them, with what they said before", &CustomerErased::posts},
    {"privateAnswers", "private messages of ours to them", &CustomerErased::privateAnswers},
    {"decisions", "notes, promises, gestures and other decisions about them, emptied of words",
     &CustomerErased::decisions},
    {"replies", "replies of the outbox, emptied of words", &CustomerErased::replies},
    {"drafts", "drafts", &CustomerErased::drafts},
    {"mentions", "texts of others and of ours in which their handle was masked", &CustomerErased::mentions},
};

/// What no program on this machine can reach.
QStringList outOfReach(const ErasureReceipt &receipt)
{
    QStringList list{
        QStringLiteral(
            "What stands on the networks: posts by them, answers to them, likes, private messages."),
        QStringLiteral("Exports, reports and bundles that were saved earlier, wherever they were put."),
        QStringLiteral("Backups outside the data folder, and those of the disk."),
        QStringLiteral(
            "Names and other words about them in what others wrote, where no handle says who is meant."),
    };
    if (receipt.sharesName)
        list.append(QStringLiteral("Their short name in what others wrote: somebody else goes by the same."));
    for (const QString &file : receipt.filesLeft)
        list.append(QStringLiteral("The file %1 in the data folder, which could not be changed.").arg(file));
    return list;
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue one : value.toArray())
        texts.append(one.toString());
    return texts;
}

}  // namespace

QByteArray receiptJson(const ErasureReceipt &receipt)
{
    QJsonObject counts;
    for (const Counted &one : All)
        counts.insert(QLatin1String(one.name), receipt.counts.*one.count);
    const QJsonObject object{
        {QStringLiteral("action"), receipt.action.text()},
        {QStringLiteral("at"), isoText(receipt.at)},
        {QStringLiteral("by"), receipt.by},
        {QStringLiteral("erased"), counts},
        {QStringLiteral("sharesName"), receipt.sharesName},
        {QStringLiteral("pictures"), receipt.pictures},
        {QStringLiteral("copiesRemoved"), QJsonArray::fromStringList(receipt.copiesRemoved)},
        {QStringLiteral("filesMasked"), QJsonArray::fromStringList(receipt.filesMasked)},
        {QStringLiteral("filesLeft"), QJsonArray::fromStringList(receipt.filesLeft)},
        {QStringLiteral("outOfReach"), QJsonArray::fromStringList(outOfReach(receipt))},
    };
    return QJsonDocument(object).toJson();
}

Result<ErasureReceipt> receiptFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ErasureReceipt receipt;
    receipt.action = ActionId::fromText(object.value(QLatin1String("action")).toString());
    const auto at = parseInstant(object.value(QLatin1String("at")).toString().toLatin1());
    if (receipt.action.isNull() || !at)
        return Failure(Error{ErrorCode::Invalid, {QStringLiteral("receipt")}});
    receipt.at = *at;
    receipt.by = object.value(QLatin1String("by")).toString();
    const QJsonObject counts = object.value(QLatin1String("erased")).toObject();
    for (const Counted &one : All)
        receipt.counts.*one.count = counts.value(QLatin1String(one.name)).toInteger();
    receipt.sharesName = object.value(QLatin1String("sharesName")).toBool();
    receipt.pictures = object.value(QLatin1String("pictures")).toInt();
    receipt.copiesRemoved = textsOf(object.value(QLatin1String("copiesRemoved")));
    receipt.filesMasked = textsOf(object.value(QLatin1String("filesMasked")));
    receipt.filesLeft = textsOf(object.value(QLatin1String("filesLeft")));
    return receipt;
}

QString receiptText(const ErasureReceipt &receipt)
{
    QString text = QStringLiteral("A customer was erased from this desk.\n\n"
                                  "When   %1\nBy     %2\nRecord %3\n\nErased:\n")
                       .arg(isoText(receipt.at), receipt.by, receipt.action.text());
    for (const Counted &one : All)
        text += QStringLiteral("  %1  %2\n").arg(receipt.counts.*one.count, 7).arg(QLatin1String(one.words));
    text += QStringLiteral("  %1  pictures\n").arg(receipt.pictures, 7);
    text += QStringLiteral("\nCopies of the desk in the data folder that were removed: %1\n")
                .arg(receipt.copiesRemoved.isEmpty() ? QStringLiteral("none")
                                                     : receipt.copiesRemoved.join(QStringLiteral(", ")));
    if (!receipt.filesMasked.isEmpty())
        text += QStringLiteral("Other files there in which the handle was masked: %1\n")
                    .arg(receipt.filesMasked.join(QStringLiteral(", ")));
    text += QStringLiteral(
        "\nKept: times, numbers of posts, amounts given, our public answers with their handle and "
        "name masked, and keyed hashes by which what comes again is refused.\n\nOut of reach:\n");
    for (const QString &line : outOfReach(receipt))
        text += QStringLiteral("  - %1\n").arg(line);
    return text;
}

}  // namespace daisychain
