#include "ui/start/start_page.h"

#include "ui/account/connect_form.h"
#include "ui/widget/icon_picture.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/surface.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace daisychain::ui {

static constexpr int PageWidth = 520;

StartPage::StartPage(AccountSignIn &signIn, const Theme &theme, const Icons &icons,
                     const QString &suggestedName, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_name(new QLineEdit(suggestedName))
    , m_signature(new QLineEdit)
    , m_example(new PlainLabel(theme, TypeSize::Small, &Tokens::textMuted))
    , m_connect(new ConnectForm(signIn, theme, icons))
    , m_demo(new QPushButton(tr("look around")))
{
    build();
    connect(m_name, &QLineEdit::textChanged, this, &StartPage::follow);
    connect(m_signature, &QLineEdit::textEdited, this, [this] {
        m_isSignatureOwn = !m_signature->text().isEmpty();
        follow();
    });
    connect(m_connect, &ConnectForm::browserWanted, this, &StartPage::browserWanted);
    connect(m_connect, &ConnectForm::connected, this, [this] { Q_EMIT finished(name(), signature()); });
    connect(m_demo, &QPushButton::clicked, this, [this] { Q_EMIT demoWanted(name(), signature()); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    follow();
}

void StartPage::build()
{
    const auto label = [this](const QString &text, TypeSize size = TypeSize::Body,
                              Token colour = &Tokens::text) {
        auto *words = new PlainLabel(m_theme, text, size, colour);
        words->setWordWrap(true);
        return words;
    };
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeading);
    form->setHorizontalSpacing(space::Large);
    form->setVerticalSpacing(space::Small);
    auto *nameLabel = new PlainLabel(m_theme, tr("Your name"));
    nameLabel->setBuddy(m_name);
    auto *signLabel = new PlainLabel(m_theme, tr("You sign as"));
    signLabel->setBuddy(m_signature);
    m_name->setAccessibleName(nameLabel->text());
    m_signature->setAccessibleName(signLabel->text());
    form->addRow(nameLabel, m_name);
    form->addRow(signLabel, m_signature);
    form->addRow(QString(), m_example);

    auto *page = new QWidget;
    page->setMaximumWidth(PageWidth);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::Large, space::Large * 2, space::Large, space::Large * 2);
    column->setSpacing(space::Small);
    column->addStretch(1);
    column->addWidget(new IconPicture(m_theme, m_icons, QStringLiteral("daisy"), 40, &Tokens::accent));
    column->addSpacing(space::Small);
    column->addWidget(label(QStringLiteral("Daisychain"), TypeSize::Title));
    column->addWidget(label(tr("Answers for people who ask in public, under your own name."), TypeSize::Body,
                            &Tokens::textMuted));
    column->addSpacing(space::Large);
    column->addLayout(form);
    column->addSpacing(space::Large);
    column->addWidget(new Hairline(m_theme));
    column->addSpacing(space::Small);
    column->addWidget(label(tr("Connect an account"), TypeSize::Strong));
    column->addWidget(
        label(tr("The company's account on one of the networks. Its password stays with you; this "
                 "machine keeps what the network gives it in its key store."),
              TypeSize::Body, &Tokens::textMuted));
    column->addWidget(m_connect);
    column->addSpacing(space::Small);
    column->addWidget(new Hairline(m_theme));
    column->addSpacing(space::Small);
    column->addWidget(label(tr("Look around first"), TypeSize::Strong));
    column->addWidget(label(tr("A small network with a morning's story, on this machine alone. Nothing you "
                               "write there can reach a real one."),
                            TypeSize::Body, &Tokens::textMuted));
    column->addWidget(m_demo, 0, Qt::AlignLeading);
    column->addStretch(2);

    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(page, 8);
    row->addStretch(1);
    middle->setAutoFillBackground(false);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(middle);
    area->viewport()->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(area);
}

QString StartPage::name() const
{
    return m_name->text().simplified();
}

QString StartPage::signature() const
{
    const QString own = m_signature->text().simplified();
    return own.isEmpty() ? name().section(u' ', 0, 0) : own;
}

void StartPage::follow()
{
    if (!m_isSignatureOwn)
        m_signature->setPlaceholderText(name().section(u' ', 0, 0));
    const bool isNamed = !name().isEmpty();
    m_example->setText(isNamed ? tr("Your answers end with “– %1”.").arg(signature())
                               : tr("Customers see who helped them; colleagues see it in the history."));
    m_connect->setEnabled(isNamed);
    m_demo->setEnabled(isNamed);
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (event->spontaneous())
        return;
    if (name().isEmpty())
        m_name->setFocus();
    else
        m_connect->focusFirst();
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(&Tokens::ground));
}

}  // namespace daisychain::ui
