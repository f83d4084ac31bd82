#include "tests/bench/raw_html.h"

#include <algorithm>
#include <string>

namespace daisychain::bench {

namespace {

char character(std::string_view entity)
{
    return entity == "amp"    ? '&'
           : entity == "quot" ? '"'
           : entity == "lt"   ? '<'
           : entity == "gt"   ? '>'
                              : '\'';
}

/// The value of an attribute that stands as name="value".
std::string_view attribute(std::string_view tag, std::string_view name)
{
    const size_t at = tag.find(name);
    if (at == std::string_view::npos)
        return {};
    const size_t begin = at + name.size();
    return tag.substr(begin, tag.find('"', begin) - begin);
}

class Scan {
public:
    explicit Scan(std::string_view html)
        : m_html(html)
    {
        m_out.reserve(html.size());
    }

    text::PlainText run()
    {
        for (m_at = 0; m_at < m_html.size(); ++m_at) {
            const char c = m_html[m_at];
            if (c == '<')
                tag();
            else if (c == '&')
                entity();
            else if (c == ' ' || c == '\n' || c == '\t' || c == '\r')
                m_isSpaced = true;
            else
                put(c);
        }
        m_plain.text = QString::fromUtf8(m_out.data(), qsizetype(m_out.size()));
        return std::move(m_plain);
    }

private:
    void put(char c)
    {
        if (m_hidden > 0)
            return;
        if (m_isSpaced && !m_out.empty() && m_out.back() != '\n') {
            m_out += ' ';
            ++m_units;
        }
        m_isSpaced = false;
        m_out += c;
        // A code point beyond the first plane takes two units.
        const auto byte = static_cast<unsigned char>(c);
        m_units += (byte & 0xC0) == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1;
    }

    void line()
    {
        m_isSpaced = false;
        m_out += '\n';
        ++m_units;
    }

    void entity()
    {
        const size_t end = std::min(m_html.find(';', m_at), m_html.size());
        put(character(m_html.substr(m_at + 1, end - m_at - 1)));
        m_at = end;
    }

    void tag()
    {
        const size_t end = std::min(m_html.find('>', m_at), m_html.size());
        const std::string_view tag = m_html.substr(m_at + 1, end - m_at - 1);
        m_at = end;
        if (tag.starts_with("br") || tag == "/p") {
            line();
        } else if (tag.starts_with("a ")) {
            const std::string_view href = attribute(tag, "href=\"");
            const std::string_view kind = attribute(tag, "class=\"");
            text::TextLink link{m_units + (m_isSpaced ? 1 : 0), 0,
                                QString::fromUtf8(href.data(), qsizetype(href.size()))};
            if (kind.find("mention") != std::string_view::npos)
                link.kind = text::LinkKind::Mention;
            else if (kind.find("hashtag") != std::string_view::npos)
                link.kind = text::LinkKind::Hashtag;
            m_plain.links.append(std::move(link));
        } else if (tag == "/a" && !m_plain.links.isEmpty()) {
            m_plain.links.last().length = m_units - m_plain.links.last().start;
        } else if (tag.starts_with("span") && (m_hidden > 0 || attribute(tag, "class=\"") == "invisible")) {
            ++m_hidden;
        } else if (tag == "/span" && m_hidden > 0) {
            --m_hidden;
        }
    }

    std::string_view m_html;
    size_t m_at = 0;
    std::string m_out;
    qsizetype m_units = 0;
    int m_hidden = 0;
    bool m_isSpaced = false;
    text::PlainText m_plain;
};

}  // namespace

text::PlainText rawHtmlToText(std::string_view html)
{
    return Scan(html).run();
}

}  // namespace daisychain::bench
