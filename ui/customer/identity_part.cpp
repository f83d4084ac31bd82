#include "ui/customer/identity_part.h"

#include "core/desk/address.h"
#include "core/text/visible_text.h"
#include "ui/theme/mark.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/plain_label.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr int LongestBio = 300;

QString likenessWords(const Likeness &likeness)
{
    const QString evidence = text::isolated(text::plainLine(likeness.evidence, 100));
    switch (likeness.kind) {
    case LikenessKind::VerifiedLink:
        return IdentityPart::tr("Each names the other: %1").arg(evidence);
    case LikenessKind::SameDomain:
        return IdentityPart::tr("The same domain: %1").arg(evidence);
    case LikenessKind::SameName:
        return IdentityPart::tr("The same name and user name: %1").arg(evidence);
    }
    return {};
}

/// An address or a number is none that anybody is called by with "@".
QString calledText(const ProfileFact &identity)
{
    const QString handle =
        text::visibleText(identity.handle.isEmpty() ? addressText(identity.id) : identity.handle);
    return identity.id.network == Network::Address ? handle : u'@' + handle;
}

}  // namespace

IdentityPart::IdentityPart(const CardLook &look, CustomerController &controller, QWidget *parent)
    : CardPart(look, parent)
    , m_controller(controller)
{
}

void IdentityPart::show(const CustomerCard &card)
{
    remake([this, &card] {
        addHeading(card.identities.size() > 1 ? tr("said in %1 places").arg(card.identities.size())
                                              : tr("identity"));
        for (const ProfileFact &identity : card.identities) {
            addHandle(identity);
            QString bio = identity.bio.simplified();
            if (bio.size() > LongestBio)
                bio = text::plainLine(bio, LongestBio);
            if (!bio.isEmpty())
                (void)addLine(text::isolated(bio), TypeSize::Small, &Tokens::textMuted);
        }
        addLinks(card);
        addAlike();
    });
}

/// One line, however long somebody made their name: all of it on hover, and to be copied.
void IdentityPart::addHandle(const ProfileFact &identity)
{
    const QString handle = calledText(identity);
    auto *label = new ElidedLabel(look().theme, TypeSize::Body, &Tokens::text, this);
    const bool isAddress = identity.id.network == Network::Address;
    label->setText(isAddress ? handle : networkTitle(identity.id.network) + QStringLiteral("  ") + handle);
    auto *copy = new QAction(tr("Copy %1").arg(handle), label);
    connect(copy, &QAction::triggered, label, [handle] { QApplication::clipboard()->setText(handle); });
    label->addAction(copy);
    label->setContextMenuPolicy(Qt::ActionsContextMenu);
    lines()->addWidget(label);
}

void IdentityPart::addLinks(const CustomerCard &card)
{
    for (const IdentityLink &link : card.links) {
        (void)addLine(tr("the same because: %1").arg(text::isolated(text::plainLine(link.evidence, 200))),
                      TypeSize::Small, &Tokens::textMuted);
        QHBoxLayout *row = addRow();
        QPushButton *part =
            addButton(row, tr("not the same"),
                      tr("Not the same customer: %1").arg(text::plainLine(link.evidence, 200)));
        row->addStretch(1);
        connect(part, &QPushButton::clicked, &m_controller, [this, link] { m_controller.unlink(link); });
    }
}

/// Nobody is made one customer unasked: what speaks for it is shown, and a person says.
void IdentityPart::addAlike()
{
    const QList<Likeness> &alike = m_controller.alike();
    if (!alike.isEmpty())
        addHeading(tr("the same person?"));
    for (const Likeness &likeness : alike) {
        const QString handle = calledText(likeness.other);
        addHandle(likeness.other);
        (void)addLine(likenessWords(likeness), TypeSize::Small, &Tokens::textMuted);
        QHBoxLayout *row = addRow();
        QPushButton *same =
            addButton(row, tr("yes, one customer"), tr("%1 is the same customer").arg(handle));
        QPushButton *other = addButton(row, tr("no"), tr("%1 is somebody else").arg(handle));
        row->addStretch(1);
        connect(same, &QPushButton::clicked, this, [this, likeness] { Q_EMIT linkWanted(likeness); });
        connect(other, &QPushButton::clicked, &m_controller,
                [this, likeness] { m_controller.decline(likeness); });
    }
}

}  // namespace daisychain::ui
