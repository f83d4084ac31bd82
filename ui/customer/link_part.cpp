#include "ui/customer/link_part.h"

#include "core/desk/address.h"
#include "core/text/visible_text.h"
#include "ui/customer/customer_words.h"
#include "ui/theme/mark.h"
#include "ui/widget/plain_label.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr qsizetype LongestValue = 60;
constexpr int MostConflicts = 30;
constexpr int LongestEvidence = 200;

QString nameOf(const ProfileFact &profile)
{
    const QString handle =
        text::visibleText(profile.handle.isEmpty() ? addressText(profile.id) : profile.handle);
    return profile.id.network == Network::Address
               ? handle
               : networkTitle(profile.id.network) + QStringLiteral(" @") + handle;
}

}  // namespace

LinkPart::LinkPart(const CardLook &look, CustomerController &controller, QWidget *parent)
    : CardPart(look, parent)
    , m_controller(controller)
{
    connect(&m_controller, &CustomerController::found, this, &LinkPart::offer);
    hide();
}

void LinkPart::search()
{
    m_controller.dropPreview();
    m_isSearching = true;
    m_shown.clear();
    showSearch();
}

void LinkPart::leave()
{
    m_isSearching = false;
    m_evidence.clear();
    if (m_controller.preview())
        m_controller.dropPreview();
    refresh();
}

void LinkPart::refresh()
{
    if (const auto &preview = m_controller.preview()) {
        if (m_shown != preview->other.id.globalId)
            showPreview(*preview);
        return;
    }
    m_shown.clear();
    if (m_isSearching)
        return;
    m_choices.clear();
    remake([] {});
    hide();
}

void LinkPart::showSearch()
{
    remake([this] {
        addHeading(tr("another identity of this customer"));
        auto *who = new QLineEdit(this);
        who->setPlaceholderText(tr("handle, address or number"));
        who->setAccessibleName(tr("Whose handle"));
        auto *why = new QLineEdit(this);
        why->setPlaceholderText(tr("what speaks for it"));
        why->setAccessibleName(tr("What speaks for it that they are one"));
        why->setMaxLength(LongestEvidence);
        lines()->addWidget(who);
        lines()->addWidget(why);
        m_offers = new QVBoxLayout;
        m_offers->setSpacing(0);
        lines()->addLayout(m_offers);
        QHBoxLayout *row = addRow();
        QPushButton *leaving = addButton(row, tr("leave it"), tr("Leave the search for another identity"));
        row->addStretch(1);
        connect(who, &QLineEdit::textChanged, &m_controller, &CustomerController::findOthers);
        connect(why, &QLineEdit::textChanged, this,
                [this](const QString &text) { m_evidence = text.simplified(); });
        connect(leaving, &QPushButton::clicked, this, &LinkPart::leave);
        show();
        who->setFocus(Qt::OtherFocusReason);
    });
}

void LinkPart::offer(const QList<ProfileFact> &others)
{
    if (!m_isSearching || m_offers == nullptr)
        return;
    clearLayout(m_offers);
    for (const ProfileFact &other : others) {
        auto *button = new QPushButton(pressableText(nameOf(other), LongestValue), this);
        button->setFlat(true);
        button->setAccessibleName(tr("Look at %1").arg(nameOf(other)));
        m_offers->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, [this, other] {
            m_controller.previewLink(other, m_evidence.isEmpty() ? tr("a person says so") : m_evidence);
        });
    }
}

void LinkPart::showPreview(const LinkPreview &preview)
{
    m_isSearching = false;
    m_offers = nullptr;
    m_shown = preview.other.id.globalId;
    m_choices.clear();
    remake([this, &preview] {
        addHeading(tr("make them one customer?"));
        (void)addLine(text::isolated(nameOf(preview.other)), TypeSize::Strong);
        (void)addLine(
            tr("because: %1").arg(text::isolated(text::plainLine(preview.evidence, LongestEvidence))),
            TypeSize::Small, &Tokens::textMuted);
        (void)addLine(tr("%n conversations come with them", nullptr, preview.conversations), TypeSize::Small,
                      &Tokens::textMuted);
        for (const DetailConflict &conflict :
             preview.conflicts.first(std::min<qsizetype>(MostConflicts, preview.conflicts.size())))
            addConflict(conflict);
        if (preview.conflicts.isEmpty())
            (void)addLine(tr("They say nothing that contradicts the other: all of it stays."),
                          TypeSize::Small, &Tokens::textMuted);
        QHBoxLayout *row = addRow();
        auto *join = new QPushButton(tr("make them one"), this);
        join->setAccessibleName(tr("Make them one customer"));
        row->addWidget(join);
        QPushButton *leaving = addButton(row, tr("leave it"), tr("Leave them two customers"));
        row->addStretch(1);
        connect(join, &QPushButton::clicked, this, [this] { m_controller.link(surviving()); });
        connect(leaving, &QPushButton::clicked, this, &LinkPart::leave);
        show();
        join->setFocus(Qt::OtherFocusReason);
    });
}

/// Both values, one of which survives; at first this customer's.
void LinkPart::addConflict(const DetailConflict &conflict)
{
    const bool isReference = conflict.field == DetailField::Reference;
    const CustomerDetail detail{conflict.field, conflict.name, conflict.mine};
    const QString field = isReference ? text::plainLine(conflict.name, LongestValue) : fieldWords(detail);
    (void)addLine(field, TypeSize::Small, &Tokens::textMuted);
    auto *group = new QButtonGroup(this);
    int id = 0;
    for (const QString &value : {conflict.mine, conflict.theirs}) {
        auto *choice = new QRadioButton(pressableText(value, LongestValue), this);
        choice->setAccessibleName(tr("%1: %2").arg(field, text::plainLine(value, LongestValue)));
        choice->setChecked(id == 0);
        group->addButton(choice, id++);
        lines()->addWidget(choice);
    }
    m_choices.append({conflict, group});
}

/// Said once more, so that it is what was said last, whoever was asked first.
QList<CustomerDetail> LinkPart::surviving() const
{
    QList<CustomerDetail> details;
    for (const auto &[conflict, group] : m_choices)
        details.append(
            {conflict.field, conflict.name, group->checkedId() == 1 ? conflict.theirs : conflict.mine});
    return details;
}

}  // namespace daisychain::ui
