#include "ui/customer/erase_words.h"

#include "core/text/visible_text.h"

#include <QCoreApplication>

namespace daisychain::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(daisychain::ui::EraseWords)
};

constexpr qsizetype MostNamed = 5;

QStringList countWords(const CustomerErased &counts)
{
    QStringList parts{Words::tr("%n post(s) of theirs", nullptr, int(counts.posts))};
    if (counts.privateAnswers > 0)
        parts.append(Words::tr("%n private message(s) of ours to them", nullptr, int(counts.privateAnswers)));
    if (counts.decisions > 0)
        parts.append(
            Words::tr("the words of %n note(s), promise(s) and the like", nullptr, int(counts.decisions)));
    if (counts.replies > 0)
        parts.append(Words::tr("%n reply(s) in the outbox", nullptr, int(counts.replies)));
    if (counts.drafts > 0)
        parts.append(Words::tr("%n draft(s)", nullptr, int(counts.drafts)));
    return parts;
}

QString identityWords(const QList<ProfileFact> &identities)
{
    QStringList names;
    for (const ProfileFact &profile : identities.mid(0, MostNamed))
        names.append(text::isolated(
            text::visibleText(profile.handle.isEmpty() ? profile.displayName : profile.handle)));
    if (identities.size() > MostNamed)
        names.append(Words::tr("%n more", nullptr, int(identities.size() - MostNamed)));
    return names.join(QStringLiteral(", "));
}

}  // namespace

QStringList planWords(const ErasurePlan &plan)
{
    QStringList lines;
    if (plan.identities.size() > 1)
        lines.append(Words::tr("All that are linked: %1.").arg(identityWords(plan.identities)));
    lines.append(Words::tr("What goes: %1.").arg(countWords(plan.counts).join(QStringLiteral(", "))));
    lines.append(
        Words::tr("What others wrote stays; the handle in it is masked. Open promises end, replies not "
                  "yet sent are taken back."));
    lines.append(Words::tr("Copies of the desk in the data folder go too: make a new backup afterwards."));
    return lines;
}

QStringList receiptWords(const ErasureReceipt &receipt)
{
    QStringList lines{Words::tr("What went: %1.").arg(countWords(receipt.counts).join(QStringLiteral(", ")))};
    if (receipt.counts.mentions > 0)
        lines.append(
            Words::tr("Masked in %n text(s) of others and of ours.", nullptr, int(receipt.counts.mentions)));
    if (!receipt.copiesRemoved.isEmpty())
        lines.append(Words::tr("Copies removed: %1.").arg(receipt.copiesRemoved.join(QStringLiteral(", "))));
    if (!receipt.filesLeft.isEmpty())
        lines.append(
            Words::tr("Could not be changed: %1.").arg(receipt.filesLeft.join(QStringLiteral(", "))));
    lines.append(
        Words::tr("Out of reach: the networks themselves, exports made earlier, and backups elsewhere."));
    return lines;
}

QString notErasedWords(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return Words::tr("Nobody of that name is on this desk any more.");
    case ErrorCode::Invalid:
        return Words::tr("That is an account of ours.");
    case ErrorCode::Conflict:
        return Words::tr(
            "A reply to them is on its way, or another program reads the desk. Try again in a moment; what "
            "was decided already is finished at the next start.");
    default:
        return Words::tr("The data folder could not be written: %1")
            .arg(text::visibleText(error.arguments.value(0)));
    }
}

}  // namespace daisychain::ui
