<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Penwright</name>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;About Penwright</source>
        <translation>关于 Penwright(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Accept Suggestion</source>
        <translation>接受建议(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>&amp;Author</source>
        <translation>作者(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>&amp;Back to the Draft</source>
        <translation>返回草稿(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>&amp;Collect</source>
        <translation>收集(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Collect Material…</source>
        <translation>收集素材(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Dismiss</source>
        <translation>放弃建议(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>&amp;Don&apos;t Keep</source>
        <translation>不保留(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>&amp;Don&apos;t Save</source>
        <translation>不保存(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Go to Page or Panel</source>
        <translation>转到正文或侧栏(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>&amp;Keep the password in the system&apos;s keyring</source>
        <translation>把密码保存在系统密钥环中(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Offer Suggestions</source>
        <translation>提供建议(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>&amp;Open Draft in Browser</source>
        <translation>在浏览器中打开草稿(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Publish…</source>
        <translation>发布(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Reset Zoom</source>
        <translation>恢复默认大小(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>&amp;Reset to Defaults</source>
        <translation>恢复默认设置(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>&amp;Save as UTF-8</source>
        <translation>以 UTF-8 保存(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>&amp;Send as Draft</source>
        <translation>作为草稿发送(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Serif Text</source>
        <translation>衬线字体(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Suggestions</source>
        <translation>建议(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Summarize</source>
        <translation>写摘要(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>&amp;To</source>
        <translation>发布到(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>&amp;User</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Write</source>
        <translation>写作(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>&amp;Write File…</source>
        <translation>写入文件(&amp;W)…</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>, in use</source>
        <translation>，正在使用</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>--release and --forget go alone, without FILE or --to</source>
        <translation>--release 和 --forget 须单独使用，不能与 FILE 或 --to 同用</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>--release needs --wordpress SITE</source>
        <translation>--release 还需要 --wordpress SITE</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>0 takes the most probable words, 1 draws them as probable as they are (default 0)</source>
        <translation>0 总取可能性最大的词，1 按各词的概率抽取（默认 0）</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/others.py"/>
        <source>1 other</source>
        <translation>另有 1 个版本</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>1 rule</source>
        <translation>1 条规则</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>1 source was added.</source>
        <translation>已添加 1 个来源。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>1 word</source>
        <translation>1 词</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>24 November 2026</source>
        <translation>24 November 2026</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>A WordPress site gets a draft; --release publishes it. The password is asked for on the terminal;
with --remember it is kept in the system&apos;s keyring, nowhere else.</source>
        <translation>发往 WordPress 网站的是草稿，用 --release 正式发布。密码会在终端中询问；
加上 --remember 则保存在系统密钥环中，不会存到别处。</translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>A helper process ended unexpectedly (exit code {code}): {reason} Nothing of yours is changed; try again.</source>
        <translation>一个辅助进程意外结束（退出码 {code}）：{reason} 您的文件没有变动，请重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>A helper process took more than {seconds} seconds and was stopped. Nothing of yours is changed; try again when the machine has less to do.</source>
        <translation>辅助进程运行超过 {seconds} 秒，已被停止。您的内容没有任何改动；请等电脑空闲一些后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>A new process could not complete a text; see above.</source>
        <translation>新启动的进程未能续写文本，原因见上文。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>A quotation has “{words}”, which the style sheet avoids. It is left as it was said.</source>
        <translation>引语中有用词表要求避免的“{words}”。引语按原话保留。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>A quotation mark has no partner: {words}</source>
        <translation>引号不成对：{words}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>A template cannot be called {name}: use lower-case letters, digits, - and _ only.</source>
        <translation>模板不能名为 {name}：请只用小写字母、数字、- 和 _。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>A text file with one rule a line, such as `utilise -&gt; use` or `avoid: very unique`.</source>
        <translation>一个文本文件，每行一条规则，例如 `utilise -&gt; use` 或 `avoid: very unique`。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/__init__.py"/>
        <location filename="../../assistant/ui/help.py"/>
        <source>A writing desk that runs a language model on your own machine. Nothing you write leaves it.</source>
        <translation>在您自己的电脑上运行语言模型的写作工具。您写下的内容不会离开这台电脑。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>About Penwright</source>
        <translation>关于 Penwright</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_sheet.py"/>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Accept &amp;Word</source>
        <translation>接受一个词(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>Accept All</source>
        <translation>全部接受</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_sheet.py"/>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>Add &amp;Address</source>
        <translation>添加地址(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Add &amp;Files as Sources…</source>
        <translation>添加来源文件(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>Add &amp;Files…</source>
        <translation>添加文件(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>Add F&amp;older…</source>
        <translation>添加文件夹(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Add Files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/sources.py"/>
        <source>Add Files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Add Folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Addr&amp;ess of the site</source>
        <translation>网站地址(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Address of its &amp;site</source>
        <translation>所属网站的地址(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Address of the te&amp;xt</source>
        <translation>文本的地址(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <location filename="../../assistant/ui/draft_sheet.py"/>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Again</source>
        <translation>重写</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../assistant/models/disk.py"/>
        <source>Another Penwright is fetching a model at this moment. Wait until it is done, then try again.</source>
        <translation>另一个 Penwright 正在获取模型。请等它完成后再试。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/batch.py"/>
        <source>Answer many requests: one JSON object a line in, one a line out.</source>
        <translation>批量处理请求：每行读入一个 JSON 对象，每行输出一个。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Application &amp;password</source>
        <translation>应用程序密码(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>Application password of {user} on {site}: </source>
        <translation>{user} 在 {site} 上的应用程序密码： </translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>Application passwords are switched off on {host}. Ask who runs the site to allow them; a security plug-in often switches them off.</source>
        <translation>{host} 已关闭应用程序密码。请联系网站管理员启用；安全插件常会将其关闭。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>As the notes have it</source>
        <translation>按素材</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>As the notes have them</source>
        <translation>按素材</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>As usual</source>
        <translation>照常</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Ask &amp;Now</source>
        <translation>立即请求建议(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Ask the model for a continuation at the caret, however sure it is.</source>
        <translation>请模型在光标处续写，不论它有多大把握。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>Asking Hugging Face for {title}</source>
        <translation>正在向 Hugging Face 查询 {title}</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>Asking PyPI for {title}</source>
        <translation>正在向 PyPI 查询 {title}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>Asks only the addresses that are given, and where they redirect to. Reads RSS, Atom and JSON feeds, web
pages, saved ones too, plain text, Markdown, .docx, and the tables in CSV, JSON, .xlsx and .ods.
What says the same is folded. What fails is told on standard error and loses nothing else; the exit
code is 1 then.</source>
        <translation>只访问您给出的地址及其重定向到的地址。可读取 RSS、Atom 和 JSON 订阅源、网页（包括已保存的）、
纯文本、Markdown、.docx，以及 CSV、JSON、.xlsx 和 .ods 中的表格。内容相同的条目会合并。
收集失败的来源会在标准错误输出中说明，不影响其他来源；此时退出码为 1。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>Atom feed</source>
        <translation>Atom 订阅源</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>Bring a finished text into a file, a feed or a WordPress site.</source>
        <translation>把完成的文本写入文件或订阅源，或发往 WordPress 网站。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>Bring back the draft that stood before, as you edited it. This one is kept too.</source>
        <translation>恢复之前的草稿，包括您的修改。当前草稿也会保留。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Bullets</source>
        <translation>要点列表</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <location filename="../../assistant/ui/dialogs.py"/>
        <location filename="../../assistant/ui/progress.py"/>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/face.py"/>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>Cancelled. The earlier draft is as it was.</source>
        <translation>已取消。之前的草稿保持原样。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Cancelled. The earlier summary is back.</source>
        <translation>已取消。之前的摘要已恢复。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>Check a text against its sources, sentence by sentence.</source>
        <translation>对照来源逐句核对文本。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/checks.py"/>
        <source>Check this installation and say what is wrong with it.</source>
        <translation>检查本机的安装，并指出问题。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/support.py"/>
        <source>Checking sentence {number} of {count}</source>
        <translation>正在核对第 {number} / {count} 句</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Checking the model</source>
        <translation>正在检查模型</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>Checking {title}</source>
        <translation>正在检查 {title}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>Checks: {checks}</source>
        <translation>检查：{checks}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <location filename="../../assistant/ui/dialogs.py"/>
        <location filename="../../assistant/ui/help.py"/>
        <location filename="../../assistant/ui/passages.py"/>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>Close the find bar (Esc)</source>
        <translation>关闭查找栏 (Esc)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/panel.py"/>
        <source>Close the panel (F9)</source>
        <translation>关闭侧栏 (F9)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>Collect Material</source>
        <translation>收集素材</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>Collecting: {done} of {count}</source>
        <translation>正在收集：{done} / {count}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>Collecting…</source>
        <translation>正在收集…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/sources.py"/>
        <source>Collect…</source>
        <translation>收集…</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Confidence</source>
        <translation>把握程度</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>Continue a text.</source>
        <translation>续写一段文本。</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Continues English text within milliseconds on any laptop. It makes facts up: check what it writes.</source>
        <translation>在任何笔记本电脑上都能于数毫秒内续写英文。它会编造事实，所写内容请自行核对。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Copy the summary.</source>
        <translation>复制摘要。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Counting what the model wrote…</source>
        <translation>正在统计模型所写的内容…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Dark or light, or as the system says.</source>
        <translation>深色、浅色，或跟随系统。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <location filename="../../assistant/settings.py"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/face.py"/>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/transfer.py"/>
        <source>Downloading {title}: {done} of {total} MB, {speed} MB/s</source>
        <translation>正在下载 {title}：{done} / {total} MB，{speed} MB/s</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Downloads in progress</source>
        <translation>未完成的下载</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/panel.py"/>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>Draft {number} is on the site: {edit}</source>
        <translation>草稿 {number} 已在网站上：{edit}</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>Draft {number} was changed on {host} after it was sent. It was not published. Look at it on the site and publish it there: {edit}</source>
        <translation>草稿 {number} 发送之后在 {host} 上被改动过，因此没有发布。请在网站上查看，并在那里发布：{edit}</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>Draft {number} was not sent to {host} from this computer, so it is not known what it should be. It was not published. Look at it on the site and publish it there.</source>
        <translation>草稿 {number} 不是从本机发往 {host} 的，无从得知它应有的内容，因此没有发布。请在网站上查看，并在那里发布。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>Each sentence is one of the text, shortened. --sources shows where each comes from.</source>
        <translation>每一句都是原文中的句子，经过缩短。--sources 显示各句的出处。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>Earlier Draft</source>
        <translation>之前的草稿</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <location filename="../../assistant/ui/sources.py"/>
        <source>Fetch feeds and pages from addresses that you give, or take in files and folders.</source>
        <translation>从您给出的地址获取订阅源和网页，或收集文件和文件夹。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Find Ne&amp;xt</source>
        <translation>查找下一个(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>Find in the text</source>
        <translation>在正文中查找</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>First person</source>
        <translation>第一人称</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>Folded, as others say the same: {count}.</source>
        <translation>因内容相同而合并的条目：{count}。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Free software under the MIT licence. Qt is used under the LGPL, version 3.</source>
        <translation>本软件为自由软件，采用 MIT 许可证。Qt 依据 LGPL 第 3 版使用。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>From the other end</source>
        <translation>已从另一端继续</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>Give the addresses of feeds and pages, one a line, and add files or folders. Nothing is fetched before you press Collect, and nothing from anywhere else.</source>
        <translation>请给出订阅源和网页的地址，每行一个，并可添加文件或文件夹。在您按“收集”之前不会获取任何内容，也绝不访问其他地方。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>Give the file a name of lower-case letters, digits, - and _ before you use it.</source>
        <translation>使用前，请给文件起一个只含小写字母、数字、- 和 _ 的名称。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Give the most important sentences of the text as they stand. This needs no model.</source>
        <translation>原样给出正文中最重要的句子，不需要模型。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>HTML page</source>
        <translation>HTML 网页</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>House style: {style}</source>
        <translation>行文规范：{style}</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How dates are written in a draft, but for quotations.</source>
        <translation>草稿中日期的写法，引语除外。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>How fast the last suggestion was written, in tokens (word pieces) a second.</source>
        <translation>写出上一条建议的速度，以每秒词元（token，词的片段）数计。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How long a draft is to be. What is longer is pointed out.</source>
        <translation>草稿的篇幅，超出时会指出。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How long a summary is.</source>
        <translation>摘要的篇幅。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How long to wait before a suggestion is shown, in milliseconds. The model starts at once.</source>
        <translation>显示建议前等待的时间，以毫秒计。模型会立即开始工作。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How many tokens before the caret the model may see. More needs more memory (12 kB a token).</source>
        <translation>模型能看到光标前多少个词元。越多占用内存越大（每个词元 12 kB）。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How much of the processor the model takes while the machine runs on its battery.</source>
        <translation>使用电池时，模型占用处理器的程度。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/passages.py"/>
        <source>In doubt: {why}</source>
        <translation>存疑：{why}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>In doubt: “{text}” {why}</source>
        <translation>存疑：“{text}” {why}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>It could not be read: {reason}.</source>
        <translation>无法读取：{reason}。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>It is an archive and not a model file.</source>
        <translation>它是压缩包，不是模型文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>It is not a text in UTF-8.</source>
        <translation>它不是 UTF-8 文本。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>It is not said by when: {action}</source>
        <translation>没有说明何时完成：{action}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>It is not said who does this: {action}</source>
        <translation>没有说明由谁做：{action}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>It is not valid TOML: {reason}.</source>
        <translation>它不是有效的 TOML：{reason}。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/support.py"/>
        <source>It joins what the sources say in two places: “{one}” and “{other}”.</source>
        <translation>它把来源中两处的内容合在一起：“{one}”和“{other}”。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>It says at the end: “{statement}”</source>
        <translation>文末会注明：“{statement}”</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>It was published before: {link}</source>
        <translation>此前已经发布：{link}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>Its name may hold lower-case letters, digits, - and _ only.</source>
        <translation>其名称只能含小写字母、数字、- 和 _。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>Its values are nested too deep.</source>
        <translation>其中的值嵌套层数过多。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>Kept in {folder}: {count}.</source>
        <translation>已保存到 {folder} 的条目：{count}。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Key sentences need no model: tick “Key sentences only”.</source>
        <translation>要点句不需要模型：请勾选“仅取要点句”。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Key sentences only</source>
        <translation>仅取要点句</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Keyboard Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <location filename="../../assistant/settings.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>Left out, as older than {date}: {count}.</source>
        <translation>早于 {date} 而略去的条目：{count}。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Let the suggestion go.</source>
        <translation>放弃这条建议。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>Line {number} of the style sheet has no effect: {reason}.</source>
        <translation>用词表第 {number} 行不起作用：{reason}。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>Links that were not followed in “{name}”: {count}.</source>
        <translation>“{name}”中没有跟进的链接：{count}。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Long</source>
        <translation>长</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>Looking for duplicates</source>
        <translation>正在查找重复内容</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/draft.py"/>
        <source>Looking the draft over</source>
        <translation>正在检查草稿</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Markdown (*.md)</source>
        <translation>Markdown 文档 (*.md)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>Markdown file</source>
        <translation>Markdown 文件</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/checks.py"/>
        <source>Measure how fast the model and the window are on this machine.</source>
        <translation>测量模型和窗口在本机上的速度。</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Measured devices</source>
        <translation>已测速的设备</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Model does not run</source>
        <translation>模型无法运行</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <location filename="../../assistant/ui/workbench.py"/>
        <source>Model is loading</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Model is missing</source>
        <translation>缺少模型</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <location filename="../../assistant/ui/help.py"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Models and data</source>
        <translation>模型与数据</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/feed.py"/>
        <source>News</source>
        <translation>新闻</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>Next match (Enter)</source>
        <translation>下一处 (Enter)</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>No WordPress REST API was found on {host}. Check the address; if it is right, ask who runs the site whether the REST API is switched off or kept from the outside.</source>
        <translation>在 {host} 上找不到 WordPress REST API。请检查地址；如果地址无误，请询问网站管理员是否关闭了 REST API 或限制了外部访问。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>No action is noted: who does what by when?</source>
        <translation>没有记下待办事项：谁在何时之前做什么？</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>No draft came of it.</source>
        <translation>没有写出草稿。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/client.py"/>
        <source>No encrypted connection to {host} came about ({reason}). Check the address, or ask who runs the site.</source>
        <translation>未能与 {host} 建立加密连接（{reason}）。请检查地址，或询问网站管理员。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>No file yet</source>
        <translation>尚未存为文件</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/passages.py"/>
        <source>No passage is known for this sentence.</source>
        <translation>没有找到这个句子的依据。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>No recent files</source>
        <translation>没有最近打开的文件</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>No secure connection to {host} was made ({reason}). Nothing was asked. Check the address.</source>
        <translation>未能与 {host} 建立安全连接（{reason}），没有发出请求。请检查地址。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>No summary came of it.</source>
        <translation>没有写出摘要。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>No text in these files of “{folder}”: {names} and {count} more.</source>
        <translation>“{folder}”中这些文件没有文本：{names}，另有 {count} 个。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>No text in these files of “{folder}”: {names}.</source>
        <translation>“{folder}”中这些文件没有文本：{names}。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/kept.py"/>
        <source>Not all sources could be kept in “{folder}”: {reason}. What was collected is still here. Free some space or choose another folder, then keep them again.</source>
        <translation>未能把全部来源保存到“{folder}”：{reason}。收集到的内容还在。请腾出空间或选择其他文件夹，然后重新保存。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>Not in this text</source>
        <translation>正文中没有</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>Notes are texts, tables or what `penwright collect` found. `penwright template list` names the templates.</source>
        <translation>素材可以是文本、表格，或 `penwright collect` 收集的内容。`penwright template list` 列出各个模板。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/reading.py"/>
        <source>Nothing could be read from {name}. {why}</source>
        <translation>没有从 {name} 读到任何内容。{why}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Nothing from the model was accepted since this document was opened, so there is no statement.</source>
        <translation>自打开此文档以来没有接受过模型所写的内容，因此没有模型参与说明。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>Nothing good is said. What went well?</source>
        <translation>没有提到优点。哪些地方做得好？</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/support.py"/>
        <source>Nothing in the sources speaks of this.</source>
        <translation>来源中没有提到这一点。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>November 24, 2026</source>
        <translation>November 24, 2026</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Offer a continuation in grey while you type.</source>
        <translation>在您输入时以灰色文字给出续写建议。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>On battery</source>
        <translation>使用电池时</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>One core</source>
        <translation>一个核心</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/face.py"/>
        <source>One sentence is in doubt. It is marked; put the caret into it to see why.</source>
        <translation>有一句存疑，已标出。把光标放到该句中可查看原因。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Open &amp;Log Folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Open &amp;Recent</source>
        <translation>最近打开的文件(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Open &amp;Sample Document</source>
        <translation>打开示例文档(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>Opening the model</source>
        <translation>正在打开模型</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/files.py"/>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/others.py"/>
        <source>Other versions of {part}</source>
        <translation>“{part}”的其他版本</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/others.py"/>
        <source>Other versions to choose from</source>
        <translation>可供选择的其他版本</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>Penwright ended unexpectedly when it tried the GPU</source>
        <translation>上次试用 GPU 时 Penwright 意外退出</translation>
    </message>
    <message>
        <location filename="../../assistant/models/disk.py"/>
        <source>Penwright may not write in {folder}. Check the folder&apos;s permissions, then try again.</source>
        <translation>Penwright 无权写入 {folder}。请检查该文件夹的权限，然后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Person</source>
        <translation>人称</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Plain text (*.txt)</source>
        <translation>纯文本 (*.txt)</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>Post {number} on {host} is no draft any more; its state there is “{state}”. It was left as it is. Look at it on the site.</source>
        <translation>{host} 上的文章 {number} 已不是草稿，其状态为“{state}”。文章保持原样。请在网站上查看。</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Power</source>
        <translation>电源</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>Previous match (Shift+Enter)</source>
        <translation>上一处 (Shift+Enter)</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>Prints what the model would write at the end of the text, on the same line, and nothing else.</source>
        <translation>只输出模型会在文本末尾同一行续写的内容，别无其他。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Processor threads for the model; 0 means one for each core.</source>
        <translation>模型使用的处理器线程数；0 表示每个核心一个。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/progress.py"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>Published: {link}</source>
        <translation>已发布：{link}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>Put all parts that are not in the page yet into it.</source>
        <translation>把正文中还没有的部分全部放入正文。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/passages.py"/>
        <source>Put the caret into a sentence to see what it rests on.</source>
        <translation>把光标放到句子中，可查看它的依据。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Put the summary in the place of the selection that it summarizes.</source>
        <translation>用摘要替换它所概括的选中内容。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Put the summary into the page at the caret.</source>
        <translation>把摘要插入正文的光标处。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_sheet.py"/>
        <source>Put this part into the page, after the parts that were accepted before.</source>
        <translation>把这个部分放入正文，排在先前接受的部分之后。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>PyPI was not asked, because this Penwright comes without pip.</source>
        <translation>没有查询 PyPI，因为此版 Penwright 不带 pip。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>Questions: {questions}</source>
        <translation>问题：{questions}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>RSS feed</source>
        <translation>RSS 订阅源</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Reading the model file</source>
        <translation>正在读取模型文件</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>Reading “{name}” broke off; it is probably damaged. The rest was collected.</source>
        <translation>读取“{name}”时中断，它很可能已损坏。其余内容已收集。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/summarize.py"/>
        <source>Reading, {percent} %</source>
        <translation>正在阅读，{percent} %</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <location filename="../../assistant/ui/workbench.py"/>
        <source>Reading…</source>
        <translation>正在阅读…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/sources.py"/>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Rescued</source>
        <translation>抢救的文件</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Running the model</source>
        <translation>正在运行模型</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>S&amp;ettings…</source>
        <translation>设置(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Save As</source>
        <translation>另存为</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Save the changes to “{name}”?</source>
        <translation>要保存对“{name}”的更改吗？</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Saving here would replace those changes with your text. You can keep both by saving under another name.</source>
        <translation>如果保存到这里，您的文本会覆盖那些更改。换个文件名保存，两者都能保留。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Saving replaces what it holds.</source>
        <translation>保存会替换其中的内容。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>Saving {name} was cut off. What it held before is kept as {copy}.</source>
        <translation>保存“{name}”时被中断。保存前的内容保留在 {copy}。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Serif text</source>
        <translation>衬线字体</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Set the page in a serif typeface.</source>
        <translation>正文使用衬线字体。</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <location filename="../../assistant/ui/help.py"/>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Several at once</source>
        <translation>正在测试同时生成多个</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Short</source>
        <translation>短</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Show a suggestion only if the model finds its first word at least this likely (0 to 1).</source>
        <translation>只有当模型认为首个词的可能性不低于此值（0 到 1）时才显示建议。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>Show, copy and check the templates that drafts are made by.</source>
        <translation>查看、复制和检查写草稿所用的模板。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>Show, fetch and remove models.</source>
        <translation>查看、获取和删除模型。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Side &amp;Panel</source>
        <translation>侧栏(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Side by side another text came out. Please report this.</source>
        <translation>同时生成时得到了不同的文本。请报告此问题。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/panel.py"/>
        <source>Side panel</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>Something inside Penwright failed. Your text is still here; save it. The log says more.</source>
        <translation>Penwright 内部出了问题。您的文本还在，请先保存。详情见日志。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/draft.py"/>
        <source>Sorting the notes</source>
        <translation>正在整理素材</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>Source: {origin}</source>
        <translation>来源：{origin}</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Starting new processes</source>
        <translation>启动新进程</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Sto&amp;p Writing</source>
        <translation>停止写作(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Stop the summary or the draft.</source>
        <translation>停止写摘要或草稿。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Style sheet</source>
        <translation>用词表</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/editor.py"/>
        <source>Suggestion: {text}. {key} accepts it.</source>
        <translation>建议：{text}。按 {key} 接受。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Suggestions off</source>
        <translation>建议已关闭</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Suggestions on</source>
        <translation>建议已开启</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Suggestions: switch, and why</source>
        <translation>建议的开关与说明</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Summarize</source>
        <translation>写摘要</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>Summarize texts in sentences of their own.</source>
        <translation>用原文自身的句子为文本写摘要。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/panel.py"/>
        <source>Summarize the page, the selection or added files.</source>
        <translation>为正文、选中的内容或添加的文件写摘要。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Summarize the same once more, in other words.</source>
        <translation>为同样的内容再写一份措辞不同的摘要。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Summarize the selection, or the page if nothing is selected, and the files that were added.</source>
        <translation>为选中的内容（没有选中时为整个正文）和添加的文件写摘要。</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Summarizing and drafting</source>
        <translation>正在测试摘要和草稿</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/panel.py"/>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>T&amp;itle</source>
        <translation>标题(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>Take in feeds, web pages, files and folders as notes.</source>
        <translation>收集订阅源、网页、文件和文件夹，作为素材。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Take the next word of the suggestion.</source>
        <translation>接受建议中的下一个词。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Take the whole suggestion into the text.</source>
        <translation>把整条建议放入正文。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Text (*.txt *.md)</source>
        <translation>文本 (*.txt *.md)</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <location filename="../../assistant/ui/sources.py"/>
        <source>Texts to work on together with the page, or in its place.</source>
        <translation>与正文一同处理，或代替正文处理的文本。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>That file is the document itself. Publishing there would replace your text with the published one, so nothing was written. Choose another name.</source>
        <translation>该文件就是当前文档。发布到这里会用发布稿替换您的文本，因此没有写入任何内容。请换一个名称。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/account.py"/>
        <source>The address holds a name or a password. Nothing was sent. Give the address alone; the name and the password are asked for.</source>
        <translation>地址中含有用户名或密码，没有发送任何内容。请只给出地址，用户名和密码会另外询问。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>The category “{name}” could not be made on the site, so the draft goes without it.</source>
        <translation>无法在网站上新建分类“{name}”，发送的草稿不含此分类。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/client.py"/>
        <source>The certificate of {host} is not valid ({reason}): somebody else may be answering in its place. Your password was not sent. Check the address and the clock of this computer, or ask who runs the site.</source>
        <translation>{host} 的证书无效（{reason}）：可能有人冒充它应答。您的密码没有发送。请检查地址和本机的时钟，或询问网站管理员。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>The connection to {host} broke ({reason}).</source>
        <translation>与 {host} 的连接中断（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/client.py"/>
        <source>The connection to {host} broke ({reason}). Check the network and try again.</source>
        <translation>与 {host} 的连接中断（{reason}）。请检查网络，然后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>The connection to {host} broke ({reason}). Nothing was taken; try again.</source>
        <translation>与 {host} 的连接中断（{reason}），什么也没有收集。请重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>The connection to {host} ended before everything was there. Nothing was taken; try again.</source>
        <translation>内容尚未传完，与 {host} 的连接就已断开，什么也没有收集。请重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>The connection to {host} ended before the file was complete.</source>
        <translation>文件尚未传完，与 {host} 的连接就已断开。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/tables.py"/>
        <source>The data is nested too deeply to be read.</source>
        <translation>数据嵌套层数过多，无法读取。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/disk.py"/>
        <source>The disk has too little room: {needed} MB are needed in {folder} and {free} MB are free. Nothing was changed. Free some space, then try again.</source>
        <translation>磁盘空间不足：{folder} 需要 {needed} MB，可用 {free} MB。没有任何改动。请腾出空间后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/disk.py"/>
        <source>The disk is full: {folder} could not be written. Free some space, then try again.</source>
        <translation>磁盘已满，无法写入 {folder}。请腾出空间后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>The draft comes here part by part. Each sentence says which of your notes it rests on.</source>
        <translation>草稿会逐个部分出现在这里。每一句都注明它依据您的哪些素材。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>The draft could not be noted on this computer (is the disk full?). Publish it on the site.</source>
        <translation>未能在本机上记录这份草稿（磁盘是否已满？）。请在网站上发布。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>The draft does not say whose words these are: {words}</source>
        <translation>草稿没有说明这是谁的话：{words}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>The draft does not say {question}, though the notes seem to.</source>
        <translation>草稿没有交代“{question}”，而素材中似乎有。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>The draft in the panel holds changes of yours that are not in the page.</source>
        <translation>侧栏中的草稿有您的修改，尚未放入正文。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>The exit code is 1 where a sentence is in doubt.</source>
        <translation>有句子存疑时，退出码为 1。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/feeds.py"/>
        <source>The feed is damaged and nothing in it can be read ({reason}). Open the address in a browser to see what is there, or try again later.</source>
        <translation>订阅源已损坏，其中的内容都无法读取（{reason}）。请用浏览器打开该地址看看，或稍后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/feeds.py"/>
        <source>The feed “{name}” has no entries at present.</source>
        <translation>订阅源“{name}”目前没有条目。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/feeds.py"/>
        <source>The feed “{name}” has {count} entries, of which the first {taken} were taken.</source>
        <translation>订阅源“{name}”有 {count} 个条目，已收集前 {taken} 个。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/feeds.py"/>
        <source>The feed “{name}” is damaged ({reason}): {count} entries could be read, of which the last may be cut. Others may be missing.</source>
        <translation>订阅源“{name}”已损坏（{reason}）：读出了 {count} 个条目，最后一个可能不完整。可能还缺少其他条目。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/files.py"/>
        <source>The file could not be read. The log says why; nothing is changed.</source>
        <translation>无法读取该文件，原因见日志。没有任何改动。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/transfer.py"/>
        <source>The file has {found} bytes and not {size}: it is another one, or cut short.</source>
        <translation>文件有 {found} 字节，而不是 {size} 字节：它是另一个文件，或者不完整。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/transfer.py"/>
        <source>The file is damaged or another one: its checksum is not the expected one.</source>
        <translation>文件已损坏，或是另一个文件：校验和与预期不符。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>The file {name} in the wheel has another size than expected.</source>
        <translation>wheel 包中文件 {name} 的大小与预期不符。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>The first person is wanted, and nothing here is in it.</source>
        <translation>要求用第一人称，这里却没有用到。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/store.py"/>
        <source>The folder of the models, {folder}, cannot be read: {reason}. Check its permissions.</source>
        <translation>无法读取模型文件夹 {folder}：{reason}。请检查其权限。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>The folder “{name}” could not be read: you may lack permission.</source>
        <translation>无法读取文件夹“{name}”，您可能没有权限。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>The folder “{name}” has no files to collect.</source>
        <translation>文件夹“{name}”中没有可收集的文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>The house style; click to change it in the settings.</source>
        <translation>行文规范。点击可在设置中更改。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The language of the window. It changes at once.</source>
        <translation>窗口的语言，立即生效。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>The list of models, {file}, cannot be used: {reason}. Install Penwright again.</source>
        <translation>模型列表 {file} 无法使用：{reason}。请重新安装 Penwright。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>The log is in this folder: {folder}</source>
        <translation>日志在此文件夹中：{folder}</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>The model computes no numbers on this device.</source>
        <translation>模型在此设备上算不出数值。</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>The model could not be loaded ({reason}). Fetch it again with `penwright model fetch`.</source>
        <translation>无法加载模型（{reason}）。请用 `penwright model fetch` 重新获取。</translation>
    </message>
    <message>
        <location filename="../../assistant/jobs.py"/>
        <source>The model could not be opened. The log says why; writing goes on without it.</source>
        <translation>无法打开模型，原因见日志。没有模型也可以继续写作。</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>The model does not compute the same twice on this device.</source>
        <translation>模型在此设备上两次计算的结果不同。</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>The model failed while it ran ({reason}). Your text is safe; try again.</source>
        <translation>模型运行时出错（{reason}）。您的文本安然无恙，请重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/graph.py"/>
        <source>The model file holds weights that are no numbers; it is damaged.</source>
        <translation>模型文件中的权重不是数值，文件已损坏。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file lacks the entry {entry}. It cannot be used.</source>
        <translation>模型文件缺少条目 {entry}，无法使用。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/graph.py"/>
        <source>The model file lacks the weights {name} in the expected shape; it is damaged.</source>
        <translation>模型文件缺少形状符合预期的权重 {name}，文件已损坏。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file names impossible dimensions; it is damaged or not meant for this.</source>
        <translation>模型文件中的维度不可能存在：文件已损坏，或不适用于此。</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/runs.py"/>
        <source>The model gave no answer within {seconds} seconds.</source>
        <translation>模型在 {seconds} 秒内没有给出结果。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/manifest.py"/>
        <source>The model in {folder} is damaged ({reason}). Fetch it again by `penwright model fetch {name}`.</source>
        <translation>{folder} 中的模型已损坏（{reason}）。请用 `penwright model fetch {name}` 重新获取。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model is ready</source>
        <translation>模型已就绪</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The model that writes; see `penwright model list`.</source>
        <translation>用来写作的模型，见 `penwright model list`。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/trial.py"/>
        <source>The model was converted, but it does not run here ({reason}). Please report this.</source>
        <translation>模型已转换，但无法在本机运行（{reason}）。请反馈此问题。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/trial.py"/>
        <source>The model was converted, but what it computes is no use; its file is damaged.</source>
        <translation>模型已转换，但计算结果不可用；其文件已损坏。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/store.py"/>
        <source>The model {name} could not be removed ({reason}). Close the windows that use it, then try again.</source>
        <translation>无法删除模型 {name}（{reason}）。请关闭正在使用它的窗口，然后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/store.py"/>
        <source>The model {name} is not on this machine. Run `penwright model fetch {name}` to fetch it.</source>
        <translation>本机没有模型 {name}。请运行 `penwright model fetch {name}` 获取。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/store.py"/>
        <source>The model {name} is not on this machine; nothing was removed. `penwright model list` shows what is.</source>
        <translation>本机没有模型 {name}，未删除任何内容。用 `penwright model list` 查看已有的模型。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/store.py"/>
        <source>The model {name} is removed, but some of its files could not be deleted. Delete the folder {folder}.</source>
        <translation>模型 {name} 已移除，但有些文件无法删除。请自行删除文件夹 {folder}。</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>The model&apos;s graph is not its own. Fetch it again with `penwright model fetch`.</source>
        <translation>模型的计算图与模型不符。请用 `penwright model fetch` 重新获取。</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/tokens.py"/>
        <source>The model&apos;s tokenizer cannot be read ({reason}). Fetch the model again.</source>
        <translation>无法读取模型的分词器（{reason}）。请重新获取模型。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model&apos;s tokenizer does not work ({reason}); its file is damaged.</source>
        <translation>模型的分词器无法使用（{reason}），文件已损坏。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The most tokens (word pieces) in one suggestion.</source>
        <translation>一条建议最多包含的词元（token，词的片段）数。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>The name “{name}” does not say the format. End it in .md, .html, .docx, .rss, .xml or .atom, or name the format.</source>
        <translation>从名称“{name}”看不出格式。请以 .md、.html、.docx、.rss、.xml 或 .atom 结尾，或指定格式。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>The notes deny or doubt this and the draft does not, or the other way round: {words}</source>
        <translation>素材对此否认或存疑而草稿没有，或者相反：{words}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>The notes do not answer: {question}</source>
        <translation>素材没有回答：{question}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>The notes do not have this quotation: {words}</source>
        <translation>素材中没有这句引语：{words}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>The notes do not have {contact}.</source>
        <translation>素材中没有 {contact}。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/draft.py"/>
        <source>The notes do not say: {field}. Fill it in where the draft has brackets.</source>
        <translation>素材没有说明：{field}。请在草稿的方括号处填写。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_sheet.py"/>
        <source>The notes don&apos;t say: {questions}.</source>
        <translation>素材没有说明：{questions}。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>The notes have these words, but not as a quotation: {words}</source>
        <translation>素材中有这些话，但不是引语：{words}</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/pages.py"/>
        <source>The page “{name}” has no text in it; it may be made by a program in the browser. Copy the text from the browser, or save it from there as a text file.</source>
        <translation>网页“{name}”中没有文本，其内容可能由浏览器中的程序生成。请从浏览器中复制文本，或在浏览器中存为文本文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>The part “{part}” is missing: the notes have nothing for it.</source>
        <translation>缺少“{part}”部分：素材中没有相应内容。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>The password is deleted from the keyring.</source>
        <translation>已从密钥环中删除密码。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>The process that reads sources could not start ({reason}). Close some programs and try again.</source>
        <translation>无法启动读取来源的进程（{reason}）。请关闭一些程序后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/batch.py"/>
        <source>The request&apos;s field `{name}` can be: {choices}.</source>
        <translation>请求的字段 `{name}` 可以是：{choices}。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/batch.py"/>
        <source>The request&apos;s field `{name}` is missing or of the wrong type.</source>
        <translation>请求缺少字段 `{name}`，或其类型不对。</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>The runtime that models need cannot be loaded ({reason}). Install Penwright again.</source>
        <translation>无法加载模型所需的运行库（{reason}）。请重新安装 Penwright。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/sources.py"/>
        <source>The selection</source>
        <translation>选中的内容</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/__init__.py"/>
        <location filename="../../assistant/ui/window.py"/>
        <source>The settings could not be read. They are kept as {name}; the defaults are in use.</source>
        <translation>无法读取设置，原文件已另存为 {name}；现在使用默认设置。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The size of the page&apos;s text, in points.</source>
        <translation>正文的字号，以磅计。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/support.py"/>
        <source>The sources do not hold: {words}.</source>
        <translation>来源中没有：{words}。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/support.py"/>
        <source>The sources have no such words: {words}.</source>
        <translation>来源中没有这些词：{words}。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/kept.py"/>
        <source>The sources in “{folder}” could not be read: {reason}. Check the folder and its permissions.</source>
        <translation>无法读取“{folder}”中的来源：{reason}。请检查该文件夹及其权限。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/support.py"/>
        <source>The sources say it differently, if at all; compare “{quote}”.</source>
        <translation>来源即使提到，说法也不同；请对照“{quote}”。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>The style sheet avoids “{words}”.</source>
        <translation>用词表要求避免“{words}”。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>The style sheet is not in use. {reason}</source>
        <translation>没有使用用词表。{reason}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>The style sheet {file} cannot be read: {reason}.</source>
        <translation>无法读取用词表 {file}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../assistant/jobs.py"/>
        <source>The suggestion failed. The log says why; your text is safe.</source>
        <translation>未能给出建议，原因见日志。您的文本安然无恙。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>The summary comes here. Each sentence says which passages it rests on.</source>
        <translation>摘要会出现在这里。每一句都注明它依据哪些段落。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/passwords.py"/>
        <source>The system&apos;s keyring is locked or did not answer. Nothing in it was changed. Unlock it and try again, or go on without; the password is then asked for each time.</source>
        <translation>系统密钥环已锁定或没有应答，其中没有任何改动。请解锁后重试；也可以不用密钥环，那样每次都会询问密码。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/tables.py"/>
        <source>The table is damaged ({reason}). Open it in a spreadsheet program and save it as CSV again.</source>
        <translation>表格已损坏（{reason}）。请用电子表格程序打开，重新存为 CSV。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>The tag “{name}” could not be made on the site, so the draft goes without it.</source>
        <translation>无法在网站上新建标签“{name}”，发送的草稿不含此标签。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>The template could not be copied to {file}: {reason}.</source>
        <translation>无法把模板复制到 {file}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>The template {file} cannot be used: {reasons} Correct the file, or delete it and copy another one.</source>
        <translation>模板 {file} 无法使用：{reasons}请改正文件，或删除它并另外复制一个。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/draft.py"/>
        <source>The template {name} has no part {part}.</source>
        <translation>模板 {name} 没有 {part} 这一部分。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>The text</source>
        <translation>正文</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/article.py"/>
        <source>The text is empty. There is nothing to publish yet.</source>
        <translation>文本是空的，还没有可以发布的内容。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>The text is on the site as a draft. Readers don&apos;t see it yet.</source>
        <translation>文本已作为草稿存到网站上，读者还看不到。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>The text is the first entry of the feed {name} now.</source>
        <translation>文本现在是订阅源 {name} 的第一个条目。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>The text is too long for {host}. Shorten it, or ask who runs the site to allow more.</source>
        <translation>文本太长，{host} 不接受。请缩短文本，或请网站管理员放宽限制。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>The text that was summarized has changed since, so it was not replaced.</source>
        <translation>所概括的文本已有改动，因此没有替换。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>The third person is wanted, and this is in the first: {words}.</source>
        <translation>要求用第三人称，这里用了第一人称：{words}。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>The user {user} may not change this post on {host}. Ask whose it is, or an editor of the site.</source>
        <translation>用户 {user} 无权修改 {host} 上的这篇文章。请联系文章的作者或网站的编辑。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>The user {user} may not write posts on {host}. Ask who runs the site for the role of a contributor or author.</source>
        <translation>用户 {user} 无权在 {host} 上撰写文章。请向网站管理员申请投稿者或作者的角色。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>The user {user} may write drafts on {host} but not publish them. Ask an editor of the site to publish this one.</source>
        <translation>用户 {user} 可以在 {host} 上撰写草稿，但无权发布。请联系网站的编辑发布这篇。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>The wheel does not hold the file {name}.</source>
        <translation>wheel 包中没有文件 {name}。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/draft.py"/>
        <source>There are no notes to draft from. Write some, or add a file.</source>
        <translation>没有可供写草稿的素材。请写一些，或添加文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>There are no notes to draft from: the page is empty and no file is added.</source>
        <translation>没有可供写草稿的素材：正文是空的，也没有添加文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>There is a template {file} already. It is left as it is; choose another name.</source>
        <translation>已有模板 {file}，文件保持原样。请另选一个名称。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>There is no e-mail address or telephone number to ask at.</source>
        <translation>没有可供联系的电子邮件地址或电话号码。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>There is no file or folder “{where}”. If it is an address, begin it with https://.</source>
        <translation>没有文件或文件夹“{where}”。如果它是网址，请以 https:// 开头。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>There is no model called {name}. These can be fetched: {names}.</source>
        <translation>没有名为 {name} 的模型。可以获取的有：{names}。</translation>
    </message>
    <message>
        <location filename="../../assistant/jobs.py"/>
        <source>There is no model to ask.</source>
        <translation>没有可用的模型。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/desk.py"/>
        <source>There is no model to ask. Key sentences alone need none.</source>
        <translation>没有可用的模型。仅取要点句时不需要模型。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>There is no next step. What should be tried or practised?</source>
        <translation>没有下一步。应该尝试或练习什么？</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>There is no password in the keyring.</source>
        <translation>密钥环中没有密码。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/account.py"/>
        <source>There is no password. Make an application password on the site, under Users, Profile, and give that.</source>
        <translation>没有密码。请在网站的“用户”→“个人资料”中创建应用程序密码，并在此填入。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>There is no template called {name}. These are there: {names}.</source>
        <translation>没有名为 {name} 的模板。已有的模板：{names}。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>There is no template to draft by.</source>
        <translation>没有可用来写草稿的模板。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/summarize.py"/>
        <source>There is no text to summarize. Write or open one, or select a part of it.</source>
        <translation>没有可供写摘要的文本。请撰写或打开一篇，或选中其中一部分。</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>There is not enough memory for a context of {count} tokens. Choose a shorter one in the settings.</source>
        <translation>内存不足以容纳 {count} 个词元的上下文。请在设置中选择较短的上下文。</translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>There is not enough memory for this file. It may be damaged.</source>
        <translation>内存不足以处理此文件，它可能已损坏。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/child.py"/>
        <source>There is not enough memory for “{name}”. It may be damaged.</source>
        <translation>内存不足以处理“{name}”，它可能已损坏。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>There is nothing to summarize: the page is empty and no file is added.</source>
        <translation>没有可供写摘要的内容：正文是空的，也没有添加文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/panel.py"/>
        <source>These words are not in the page any more. This is what it said when it was read.</source>
        <translation>正文中已没有这些话。这是当时读到的内容。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>These words seem to be given to {name}; in the notes they are of {other}: {words}</source>
        <translation>这些话似乎归给了{name}，素材中却出自{other}：{words}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>They are lost if you don&apos;t save them.</source>
        <translation>如果不保存，更改将会丢失。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>They are lost if you go on. Go back to accept the parts that you want to keep.</source>
        <translation>继续操作会丢失这些修改。请返回并采纳您想保留的部分。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Third person</source>
        <translation>第三人称</translation>
    </message>
    <message>
        <location filename="../../assistant/jobs.py"/>
        <source>This could not be written. The log says why; your text is safe.</source>
        <translation>未能写出结果。原因见日志；您的文本没有受影响。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>This draft is no longer on {host}: it was deleted. Send the text again to make a new one.</source>
        <translation>这份草稿已不在 {host} 上：它已被删除。请重新发送文本，以新建草稿。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/background.py"/>
        <source>This failed inside Penwright. The log says why; your text is as it was.</source>
        <translation>Penwright 内部出错，操作没有完成。原因见日志，您的文本保持原样。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/files.py"/>
        <source>This file mixes line ends. Saving it makes all of them the same.</source>
        <translation>此文件混用了多种换行符，保存后将统一为一种。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>This has {words} words; at most {most} are wanted for this length.</source>
        <translation>这里有 {words} 词，此篇幅最多 {most} 词。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>This kind of text is told from outside, and this part says: {words}.</source>
        <translation>这类文本应从旁观者的角度叙述，而这部分用了：{words}。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/batch.py"/>
        <source>This line is no JSON object.</source>
        <translation>这一行不是 JSON 对象。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/batch.py"/>
        <source>This line is no JSON.</source>
        <translation>这一行不是 JSON。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>This model is of the architecture {name}; only the Llama family can be made ready so far.</source>
        <translation>此模型的架构是 {name}；目前只支持 Llama 系列。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>This model splits text in a way ({name}) that is not supported yet.</source>
        <translation>此模型的分词方式（{name}）尚不支持。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/sources.py"/>
        <source>This page</source>
        <translation>正文</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>This reads like a diagnosis or a treatment that the notes do not have: {words}</source>
        <translation>这像是素材中没有的诊断或治疗：{words}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/passages.py"/>
        <source>This sentence rests on:</source>
        <translation>这个句子的依据：</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/passwords.py"/>
        <source>This system has no keyring that would keep the password safe, so it is not kept anywhere. Penwright asks for it each time. On Linux, install and start GNOME Keyring or KWallet to have it kept.</source>
        <translation>本系统没有能妥善保管密码的密钥环，因此密码没有保存，Penwright 每次都会询问。在 Linux 上，可安装并启动 GNOME 密钥环或 KWallet 来保存密码。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>This text is public there already.</source>
        <translation>这篇文本已在网站上公开。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>This text is there already; nothing was sent.</source>
        <translation>这篇文本已在网站上，没有再发送。</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <location filename="../../assistant/settings.py"/>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Title of a &amp;new feed</source>
        <translation>新订阅源的标题(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Trial</source>
        <translation>试运行</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Trying the model</source>
        <translation>正在试运行模型</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Typing</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>Typing at a writer&apos;s pace</source>
        <translation>正在按写作的速度输入</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>Typing in a hurry</source>
        <translation>正在快速输入</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>Typing, each key after the answer to the one before</source>
        <translation>正在逐键输入，每次等上一键得到结果</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/files.py"/>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Version {version} · Python {python} · Qt {qt}</source>
        <translation>版本 {version} · Python {python} · Qt {qt}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/files.py"/>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>What a draft is made by; see `penwright template list`.</source>
        <translation>写草稿所用的模板，见 `penwright template list`。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>What a summary looks like.</source>
        <translation>摘要的形式。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>What could not be collected</source>
        <translation>未能收集的内容</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>What is wrong, and what to do…</source>
        <translation>问题与处理办法…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/passages.py"/>
        <source>What the sentence rests on</source>
        <translation>句子的依据</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Where files go</source>
        <translation>文件的存放位置</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Where the model runs. Automatic times the GPU and the CPU once and takes the faster.</source>
        <translation>模型在哪里运行。“自动”会给 GPU 和 CPU 各测速一次，选用较快的。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>Where to collect from</source>
        <translation>从哪里收集</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Whether a draft says “we” or not. What differs is pointed out, but for quotations.</source>
        <translation>草稿是否用“我们”。不一致之处会指出，引语除外。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/sources.py"/>
        <source>Whether the task is about the text in the page, or the selection in it.</source>
        <translation>是否处理正文，或其中选中的内容。</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>With guesses another text came out. Please report this.</source>
        <translation>使用猜测时得到了不同的文本。请报告此问题。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>Word document (.docx)</source>
        <translation>Word 文档 (.docx)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>WordPress site, as a draft</source>
        <translation>WordPress 网站（草稿）</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Words, with every Chinese character as one; and 字数 as Word counts it: with Chinese punctuation too.</source>
        <translation>词数：每个汉字计一词；字数：与 Word 的统计相同，中文标点也计入。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Write &amp;Draft</source>
        <translation>写草稿(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>Write Draft</source>
        <translation>写草稿</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>Write a draft from notes by a template.</source>
        <translation>按模板用素材写草稿。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/panel.py"/>
        <source>Write a draft from the notes in the page and added files.</source>
        <translation>用正文中的素材和添加的文件写草稿。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Write a draft from the notes in the page and the files that were added.</source>
        <translation>用正文中的素材和添加的文件写草稿。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Write the text as Markdown, HTML, .docx or a feed, or send it to a WordPress site as a draft.</source>
        <translation>把正文写成 Markdown、HTML、.docx 或订阅源，或作为草稿发往 WordPress 网站。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>Write the whole draft anew from the same notes.</source>
        <translation>用同样的素材重写整篇草稿。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_sheet.py"/>
        <source>Write this part anew. The others stay as they are.</source>
        <translation>重写这个部分，其他部分保持原样。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/summarize.py"/>
        <source>Writing headlines</source>
        <translation>正在写标题</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/summarize.py"/>
        <source>Writing sentence {number} of {count}</source>
        <translation>正在写第 {number} / {count} 句</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Writing the graph</source>
        <translation>正在写入计算图</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/draft.py"/>
        <source>Writing: {part}</source>
        <translation>正在写：{part}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>Written to {name}.</source>
        <translation>已写入 {name}。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/statement.py"/>
        <source>Written with the help of the language model {model} on the writer&apos;s own computer. Sentences by the person: {person}; by the model, as they stand: {unchanged}; by the model, edited by the person: {edited}.</source>
        <translation>借助语言模型 {model} 在作者本人的电脑上写成。作者所写：{person} 句；模型所写、未作改动：{unchanged} 句；模型所写、经作者修改：{edited} 句。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/passages.py"/>
        <source>You changed this sentence. It rests on no passage any more.</source>
        <translation>您改动了这个句子，它已不再对应任何依据。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/__init__.py"/>
        <source>`penwright COMMAND --help` explains a command. A file that is called like one is opened by ./NAME.</source>
        <translation>`penwright 命令 --help` 说明某个命令。若文件与命令同名，用 ./文件名 打开。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>a field is written {one} or {several}</source>
        <translation>字段写作 {one} 或 {several}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>a field needs the labels that it stands under in the notes</source>
        <translation>字段需要给出它在素材中的标签</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>a file .md, .html or .docx, or a feed .rss, .xml or .atom that the text is added to</source>
        <translation>.md、.html 或 .docx 文件，或 .rss、.xml、.atom 订阅源（文本加入其中）</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>a headline, phrased by the model</source>
        <translation>标题，由模型撰写</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>a section needs words that tell its notes, or rest = true</source>
        <translation>小节需要给出用来辨认其素材的词，或写 rest = true</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>a site needs --user NAME</source>
        <translation>发往网站还需要 --user NAME</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>a style sheet may have {most} rules</source>
        <translation>用词表最多可有 {most} 条规则</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>a text; - reads standard input</source>
        <translation>文本；- 表示读取标准输入</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>above 1, words already used become less probable (default 1)</source>
        <translation>大于 1 时，已经用过的词更少出现（默认 1）</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <location filename="../../assistant/cli/template.py"/>
        <source>actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>an address, a file or a folder</source>
        <translation>地址、文件或文件夹</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>and what fits nowhere</source>
        <translation>以及无处可归的素材</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/sources.py"/>
        <source>and {count} more</source>
        <translation>另有 {count} 个</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>another number gives another version, the same one the same (default 0)</source>
        <translation>数字不同则版本不同，数字相同则版本相同（默认 0）</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <location filename="../../assistant/engine/threads.py"/>
        <source>as the settings ask</source>
        <translation>按设置</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/spread.py"/>
        <source>asked: at most {most}</source>
        <translation>要求：不超过 {most}</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>at a writer&apos;s pace: answers replaced</source>
        <translation>按写作速度：被替换的结果</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>at a writer&apos;s pace: key to first words</source>
        <translation>按写作速度：按键到开头几个词</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>at most {count} sentences</source>
        <translation>最多 {count} 句</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>both are installed and overwrite each other; remove both with pip and install one again</source>
        <translation>两者都已安装并互相覆盖；请用 pip 把两者都卸载，再重新安装其一</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>both sides are the same</source>
        <translation>两边相同</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/__init__.py"/>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/batch.py"/>
        <source>complete   request: id, before, after
           answer: id, suggestions (best first, each with text and confidence), shown, ms
summarize  request: id, text; length (short, medium, long), style (paragraph, bullets, headline),
           phrased, seed
           answer: id, summary, sentences (each with text, sources, supported, why)
draft      request: id, notes; template, length, seed
           answer: id, notice, headline, lede, body, parts, unsupported, missing, remarks
support    request: id, source, text
           answer: id, sentences (each with text, supported, why, sources)
A request that cannot be served is answered by id and error, and the run goes on.</source>
        <translation>complete   请求：id、before、after
           回答：id、suggestions（最好的在前，各含 text 和 confidence）、shown、ms
summarize  请求：id、text；length（short、medium、long）、style（paragraph、bullets、headline）、
           phrased、seed
           回答：id、summary、sentences（各含 text、sources、supported、why）
draft      请求：id、notes；template、length、seed
           回答：id、notice、headline、lede、body、parts、unsupported、missing、remarks
support    请求：id、source、text
           回答：id、sentences（各含 text、supported、why、sources）
无法处理的请求以 id 和 error 作答，然后继续。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>continue after the first N characters</source>
        <translation>从前 N 个字符之后续写</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>copy a template into a file of your own, to change it</source>
        <translation>把模板复制成您自己的文件，以便修改</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>decode after {count} tokens</source>
        <translation>在 {count} 个词元之后解码</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>delete a model from this machine</source>
        <translation>从本机删除一个模型</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>delete the password kept for the site and --user</source>
        <translation>删除为该网站和 --user 保存的密码</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>download a model, check it and make it ready</source>
        <translation>下载模型，检查并准备就绪</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>draw only from the most probable tokens that make up this share (default 1)</source>
        <translation>只从概率合计达到此份额的最可能词元中抽取（默认 1）</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>empty: the one in the keyring</source>
        <translation>留空则使用密钥环中的密码</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>faster here than the CPU, {gpu} against {cpu} tokens a second</source>
        <translation>在此比 CPU 快，每秒 {gpu} 比 {cpu} 个词元</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>faster here than the GPU, {cpu} against {gpu} tokens a second</source>
        <translation>在本机比 GPU 快，每秒 {cpu} 对 {gpu} 词元</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>first person</source>
        <translation>第一人称</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>fixed words, filled in from the notes</source>
        <translation>固定文字，从素材中填入内容</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>give the key sentences as they stand; this needs no model</source>
        <translation>原样给出要点句；不需要模型</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>guesses where a source is repeated</source>
        <translation>重复来源时的猜测</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>guesses where nothing is</source>
        <translation>不重复时的猜测</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/threads.py"/>
        <source>half of the processors: the system does not say which are cores</source>
        <translation>处理器数的一半：系统没有说明哪些是核心</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>hardly faster here than the CPU, {gpu} against {cpu} tokens a second</source>
        <translation>在此几乎不比 CPU 快，每秒 {gpu} 比 {cpu} 个词元</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>hardly slower here than the GPU, {cpu} against {gpu} tokens a second</source>
        <translation>在此几乎不比 GPU 慢，每秒 {cpu} 比 {gpu} 个词元</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>here, {size}</source>
        <translation>已在本机，{size}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/texts.py"/>
        <source>how</source>
        <translation>如何</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>how long (default {default})</source>
        <translation>篇幅（默认 {default}）</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>if the name of OUT does not say it</source>
        <translation>从 OUT 的名称看不出格式时指定</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>in a few minutes</source>
        <translation>几分钟后</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>in a hurry: stopping an answer to its end</source>
        <translation>快速输入：停止一次生成所需时间</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>in use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>in which form (default {default})</source>
        <translation>形式（默认 {default}）</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>in {count} min</source>
        <translation>{count} 分钟后</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>in {count} s</source>
        <translation>{count} 秒后</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>into a file</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>it can run only a small part of this model</source>
        <translation>它只能运行此模型的一小部分</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>it does not say which word is meant</source>
        <translation>没有写明是哪个词</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>it is larger than {size} kB</source>
        <translation>超过 {size} kB</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>it is neither “word -&gt; better word” nor “avoid: word”</source>
        <translation>既不是“词 -&gt; 更好的词”，也不是“avoid: 词”</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>it is not a file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>it is too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>keep each item as a file in FOLDER, such as story.sources for story.md</source>
        <translation>把每个条目在 FOLDER 中存为一个文件，例如为 story.md 存到 story.sources</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>keep the downloaded file in the cache folder, for the project&apos;s own tests</source>
        <translation>把下载的文件留在缓存文件夹中，供本项目的测试使用</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>keep the password in the system&apos;s keyring</source>
        <translation>把密码保存在系统密钥环中</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>kept in {file}; delete it to have them measured again</source>
        <translation>保存在 {file}；删除它可重新测速</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>key to all of {count} tokens</source>
        <translation>按键到全部 {count} 个词元</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>key to first words</source>
        <translation>按键到开头几个词</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>leave out what is dated before DATE, such as 2026-11-24</source>
        <translation>略去日期早于 DATE 的条目，例如 2026-11-24</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>long</source>
        <translation>长篇幅</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>mains</source>
        <translation>外接电源</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>makes drawing repeatable: the same number gives the same text</source>
        <translation>使抽取可以重现：数字相同，文本就相同</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>may be given several times</source>
        <translation>可以多次给出</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>may be given several times; made where it is missing</source>
        <translation>可以多次给出；网站上没有的会新建</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/spread.py"/>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>median of {count}, {low} to {high}</source>
        <translation>{count} 次的中位数，{low} 到 {high}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>medium length</source>
        <translation>中等篇幅</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>must be a list: {expected}</source>
        <translation>必须是列表：{expected}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>must be a text, or {languages}</source>
        <translation>必须是文本，或 {languages}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>must be a whole number from {low} to {high}</source>
        <translation>必须是 {low} 到 {high} 之间的整数</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>must be headed [[parts]]</source>
        <translation>必须以 [[parts]] 开头</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>must be one of {allowed}</source>
        <translation>必须是以下之一：{allowed}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>must be true or false</source>
        <translation>必须是 true 或 false</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>must be {version}; the file may be for another Penwright</source>
        <translation>必须是 {version}；此文件可能适用于其他版本的 Penwright</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>must begin with a letter a to z; letters, digits, - and _ may follow</source>
        <translation>必须以字母 a 到 z 开头，其后可以是字母、数字、- 和 _</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>news story from {count} words</source>
        <translation>由 {count} 词写新闻稿</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>no GPU is supported on this system</source>
        <translation>此系统不支持任何 GPU</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>no NVIDIA GPU found</source>
        <translation>未找到 NVIDIA GPU</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/client.py"/>
        <source>no proper answer</source>
        <translation>应答不正常</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>not here, {size} to fetch</source>
        <translation>不在本机，需下载 {size}</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>not tried</source>
        <translation>未试用</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>notes: a text, a table, a saved page; - reads standard input</source>
        <translation>素材：文本、表格或保存的网页；- 表示读取标准输入</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/spread.py"/>
        <source>nothing was measured</source>
        <translation>没有测得数据</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>nothing was suggested</source>
        <translation>没有给出任何建议</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/threads.py"/>
        <source>on battery, as the settings ask</source>
        <translation>使用电池，按设置的要求</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/threads.py"/>
        <source>one for each core</source>
        <translation>每个核心一个</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/threads.py"/>
        <source>one for each fast core that this process may use; {count} cores in all</source>
        <translation>本进程可用的每个快速核心一个；共 {count} 个核心</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/threads.py"/>
        <source>one for each fast core; {count} cores in all</source>
        <translation>每个快速核心一个；共 {count} 个核心</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/threads.py"/>
        <source>one for each processor: the system does not say which are cores</source>
        <translation>每个处理器一个：系统没有说明哪些是核心</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>one more character in {count} tokens: all of it</source>
        <translation>在 {count} 个词元中再输入一个字符：完整建议</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>one more character in {count} tokens: first words</source>
        <translation>在 {count} 个词元中再输入一个字符：最先出现的词</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>one of them, a body or a section with rest = true, must take what fits nowhere</source>
        <translation>其中一个 body，或一个带 rest = true 的 section，须收纳无处可归的素材</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>only a body or a section takes the rest</source>
        <translation>只有 body 或 section 可以收纳其余素材</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>only on Linux and Windows</source>
        <translation>仅限 Linux 和 Windows</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>only on Windows</source>
        <translation>仅限 Windows</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>only on macOS</source>
        <translation>仅限 macOS</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>opened in {seconds} s</source>
        <translation>{seconds} 秒打开</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>opening the model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>part {number}</source>
        <translation>第 {number} 部分</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>part {number} ({key})</source>
        <translation>第 {number} 部分（{key}）</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/__init__.py"/>
        <source>penwright [FILE ...]   open the window
       penwright COMMAND ...  work without one</source>
        <translation>penwright [文件 ...]   打开窗口
       penwright 命令 ...     不用窗口</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>phrased by the model</source>
        <translation>由模型撰写</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>pip could not be started ({reason}).</source>
        <translation>无法启动 pip（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>pip could not reach the package index.</source>
        <translation>pip 无法连接软件包索引。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>pip ended with code {code} ({reason}).</source>
        <translation>pip 以代码 {code} 结束（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>pip reported success, but brought no wheel of {name}.</source>
        <translation>pip 报告成功，却没有取得 {name} 的 wheel 包。</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>prefill of {count} tokens</source>
        <translation>预填充 {count} 个词元</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>print a JSON object a line instead of text</source>
        <translation>每行输出一个 JSON 对象，而不是文本</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>print the answer as one JSON object</source>
        <translation>以一个 JSON 对象输出结果</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/checks.py"/>
        <source>print the figures as one JSON object</source>
        <translation>以一个 JSON 对象输出各项数字</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>print up to N suggestions, one a line</source>
        <translation>最多输出 N 条建议，每行一条</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>process start to first word</source>
        <translation>从进程启动到第一个词</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/common.py"/>
        <source>processor threads; 0 is one for each core</source>
        <translation>处理器线程数；0 表示每个核心一个</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>publish the draft ID that was sent before</source>
        <translation>发布先前发送的草稿 ID</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>quotations are never changed, so quotation marks have no place in it</source>
        <translation>引语从不改动，因此规则中不能有引号</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>read the password from standard input</source>
        <translation>从标准输入读取密码</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>replace OUT if it is there</source>
        <translation>OUT 已存在时替换它</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>required</source>
        <translation>必需</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/checks.py"/>
        <source>runs of each (default 5)</source>
        <translation>每项的次数（默认 5）</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>saving {file} was cut off; what it held before is kept as {copy}</source>
        <translation>保存 {file} 时被中断；保存前的内容保留在 {copy}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>say what is wrong with a template file</source>
        <translation>指出模板文件中的问题</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>say where to: --to OUT, --wordpress SITE, or --forget SITE</source>
        <translation>请指明发布到哪里：--to OUT、--wordpress SITE 或 --forget SITE</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>say which text: FILE, or - for standard input</source>
        <translation>请指明文本：FILE，或用 - 表示标准输入</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>send the password over a connection that is not encrypted</source>
        <translation>通过未加密的连接发送密码</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>short</source>
        <translation>短篇幅</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>show below each sentence what it rests on</source>
        <translation>在每句下方显示其依据</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>show the models that are known and those that are here</source>
        <translation>列出已知的模型和本机已有的模型</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>show the parts and checks of a template</source>
        <translation>显示模板的各个部分和检查项目</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>show the templates that there are</source>
        <translation>列出已有的模板</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>slower here than the CPU, {gpu} against {cpu} tokens a second</source>
        <translation>在此比 CPU 慢，每秒 {gpu} 比 {cpu} 个词元</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>such as en or zh-CN; else it is guessed</source>
        <translation>例如 en 或 zh-CN；不给出则自动判断</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>summary of {count} words</source>
        <translation>{count} 词的摘要</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>take only the first N items</source>
        <translation>只取前 N 个条目</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>take the model&apos;s GGUF file, or the package that holds it, from FILE</source>
        <translation>从 FILE 取得模型的 GGUF 文件，或含有它的软件包</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>the GPU failed ({reason})</source>
        <translation>GPU 出错（{reason}）</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>the GPU&apos;s libraries (CUDA 13) could not be loaded</source>
        <translation>无法加载 GPU 的库（CUDA 13）</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>the NVIDIA driver does not work</source>
        <translation>NVIDIA 驱动程序不能工作</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>the NVIDIA driver is too old: it runs CUDA {found}, and CUDA {needed} is needed</source>
        <translation>NVIDIA 驱动程序太旧：它支持 CUDA {found}，而需要 CUDA {needed}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the address of a WordPress site</source>
        <translation>WordPress 网站的地址</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the headline, if not the first line</source>
        <translation>标题，不给出则取第一行</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/checks.py"/>
        <source>the keys, slips and pauses of --typing; the same number gives the same ones</source>
        <translation>--typing 的按键、失误和停顿；相同的数得到相同的输入</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/common.py"/>
        <source>the model (default {name})</source>
        <translation>模型（默认 {name}）</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>the model has no file for the GPU; remove it and fetch it again</source>
        <translation>该模型没有供 GPU 使用的文件；请删除后重新获取</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the most entries of the feed (default 50); the oldest go</source>
        <translation>订阅源最多保留的条目数（默认 50），最旧的先去掉</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>the most tokens (word pieces) of the answer (default {default})</source>
        <translation>回答的最大词元（token，词的片段）数（默认 {default}）</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>the notes that are left</source>
        <translation>其余的素材</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>the notes that its words fit</source>
        <translation>与其关键词相符的素材</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <location filename="../../assistant/engine/devices.py"/>
        <source>the runtime could not start it</source>
        <translation>运行库无法启动它</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>the runtime here has no support for {device}</source>
        <translation>此处的运行库不支持 {device}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the site that a new feed belongs to</source>
        <translation>新订阅源所属的网站</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the statement of what a model wrote; it is put below the text</source>
        <translation>模型参与说明，放在文本下方</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>the template (default {name})</source>
        <translation>模板（默认 {name}）</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the text and the password cannot both come from standard input</source>
        <translation>文本和密码不能都来自标准输入</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>the text to check; - reads standard input</source>
        <translation>要核对的文本；- 表示读取标准输入</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>the text to continue; - reads standard input</source>
        <translation>要续写的文本；- 表示读取标准输入</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the text; - reads standard input</source>
        <translation>文本；- 表示读取标准输入</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the title of a new feed</source>
        <translation>新订阅源的标题</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>the weightiest notes</source>
        <translation>最重要的素材</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>there is no such setting here</source>
        <translation>这里没有这个设置</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>there is no terminal to ask for the password on; use --password-stdin</source>
        <translation>没有可以询问密码的终端，请使用 --password-stdin</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>there must be 1 to {most} of them, each headed [[parts]]</source>
        <translation>必须有 1 到 {most} 个，各以 [[parts]] 开头</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>third person</source>
        <translation>第三人称</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/threads.py"/>
        <source>this model cannot use more</source>
        <translation>此模型用不了更多</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/threads.py"/>
        <source>this process may use no more</source>
        <translation>本进程不能使用更多</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>three alternatives after {count} tokens</source>
        <translation>{count} 个词元之后的三个备选</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>to a site</source>
        <translation>发往网站</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>tokens/s</source>
        <translation>词元/秒</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/checks.py"/>
        <source>type a text key by key instead, and measure what a writer waits for</source>
        <translation>改为逐键输入一段文本，测量写作者的等待时间</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/texts.py"/>
        <source>what</source>
        <translation>何事</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>what it should rest on</source>
        <translation>核对所依据的来源</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>what stands after its labels in the notes</source>
        <translation>素材中其标签之后的内容</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/batch.py"/>
        <source>what to do with each request</source>
        <translation>如何处理每个请求</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/texts.py"/>
        <source>when</source>
        <translation>何时</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/texts.py"/>
        <source>where</source>
        <translation>何地</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/common.py"/>
        <source>where the model runs (default {name})</source>
        <translation>模型在何处运行（默认 {name}）</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>where the text is to be read, for a feed</source>
        <translation>订阅源中供读者阅读文本的地址</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>where to</source>
        <translation>发布到哪里</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/texts.py"/>
        <source>who</source>
        <translation>何人</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/texts.py"/>
        <source>why</source>
        <translation>为何</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>with the lines before it, {words} would be replaced without end</source>
        <translation>与前面的行合在一起，{words} 会被无休止地替换</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>without a reason</source>
        <translation>没有说明原因</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>words; * stands for the beginning or end of a word, # for a number</source>
        <translation>词；* 代表词的开头或结尾，# 代表数字</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>work for replaced answers</source>
        <translation>用于被替换结果的计算</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>work for them that no later answer used</source>
        <translation>其中后来没有用到的计算</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>your own</source>
        <translation>您自己的</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>your user name on the site</source>
        <translation>您在该网站上的用户名</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/statement.py"/>
        <source>{count} more</source>
        <translation>另有 {count} 个</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/draft.py"/>
        <source>{count} notes are left out for the length. Choose a longer one to keep them.</source>
        <translation>限于篇幅，略去了 {count} 条素材。如要保留，请选择更长的篇幅。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/others.py"/>
        <source>{count} others</source>
        <translation>另有 {count} 个版本</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>{count} rules</source>
        <translation>{count} 条规则</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>{count} said the same as others and were left out.</source>
        <translation>{count} 个与其他来源内容相同，没有收入。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/face.py"/>
        <source>{count} sentences are in doubt. They are marked; put the caret into one to see why.</source>
        <translation>有 {count} 句存疑，已标出。把光标放到句中可查看原因。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>{count} sources were added.</source>
        <translation>已添加 {count} 个来源。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>{count} to choose from</source>
        <translation>{count} 个版本可选</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>{count} tokens in {milliseconds} ms, {speed} tokens a second: “{text}”</source>
        <translation>{milliseconds} 毫秒写出 {count} 个词元，每秒 {speed} 个：“{text}”</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>{count} words</source>
        <translation>{count} 词</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>{device} ({reason})</source>
        <translation>{device}（{reason}）</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>{file} cannot be read ({reason}). Check its permissions, then try again.</source>
        <translation>无法读取 {file}（{reason}）。请检查其权限，然后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>{file} cannot be used for {title}. {reason} Get {wanted} from {url}, or leave `--from` out.</source>
        <translation>{file} 不能用于 {title}。{reason} 请从 {url} 取得 {wanted}，或去掉 `--from`。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>{file} is a good template.</source>
        <translation>{file} 是可用的模板。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>{file} is not a GGUF model file, or it is damaged ({reason}). Fetch or copy it again.</source>
        <translation>{file} 不是 GGUF 模型文件，或已损坏（{reason}）。请重新获取或复制。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>{file} is yours to change; begin with its title. Then: penwright template check {file}</source>
        <translation>{file} 现在归您修改，请先改标题。然后运行：penwright template check {file}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>{file}: {reason}</source>
        <translation>{file}：{reason}</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>{folder} cannot be written; check its permissions</source>
        <translation>无法写入 {folder}；请检查其权限</translation>
    </message>
    <message>
        <location filename="../../assistant/models/disk.py"/>
        <source>{folder} could not be written ({reason}). Check the disk, then try again.</source>
        <translation>无法写入 {folder}（{reason}）。请检查磁盘，然后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>{host} answered something that WordPress does not say. A plug-in may be in between. Ask who runs the site.</source>
        <translation>{host} 的应答不像是 WordPress 发出的，中间可能有插件。请询问网站管理员。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} answered with a page instead of data (answer {status}). A plug-in, a login page or an error in the site comes in between. Ask who runs the site.</source>
        <translation>{host} 应答的是网页而不是数据（应答 {status}），可能是插件、登录页面或网站错误所致。请询问网站管理员。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/client.py"/>
        <source>{host} answered with more than {limit} MB, which is no answer of WordPress. Check the address.</source>
        <translation>{host} 的应答超过 {limit} MB，这不是 WordPress 的应答。请检查地址。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} cannot prove that it is {host} ({reason}). Nothing was asked. Check the address and this machine&apos;s date.</source>
        <translation>{host} 无法证明自己就是 {host}（{reason}），没有发出请求。请检查地址和本机的日期。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} could not be reached ({reason}).</source>
        <translation>无法连接 {host}（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} could not be reached ({reason}). Check the network and the address, then try again.</source>
        <translation>无法连接 {host}（{reason}）。请检查网络和地址，然后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/client.py"/>
        <source>{host} did not answer in time. Try again later.</source>
        <translation>{host} 没有及时应答。请稍后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} did not recognise {user}: the web server or a plug-in there may take the password out of what is sent. Ask who runs the site to let the Authorization header through and application passwords work.</source>
        <translation>{host} 没有认出 {user}：那里的网页服务器或插件可能去掉了所发内容中的密码。请联系网站管理员放行 Authorization 标头，并启用应用程序密码。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} does not answer. Try again later.</source>
        <translation>{host} 没有应答。请稍后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} does not give out this address (answer {code}). Check how it is written.</source>
        <translation>{host} 不提供此地址（应答 {code}）。请检查地址是否写对。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} does not let Penwright have this address (answer {code}). Save the page from a browser and collect the file.</source>
        <translation>{host} 不允许 Penwright 访问此地址（应答 {code}）。请用浏览器保存网页，再收集该文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} does not offer the file (answer {code}).</source>
        <translation>{host} 不提供该文件（应答 {code}）。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} has no WordPress REST API there. Check the address, or ask who runs the site to switch it on.</source>
        <translation>{host} 的该地址没有 WordPress REST API。请检查地址，或请网站管理员启用。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} has nothing at this address (answer {code}). Check how it is written.</source>
        <translation>{host} 的此地址没有内容（应答 {code}）。请检查地址是否写对。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} has nothing at this address any more (answer {code}). Look for where it is now.</source>
        <translation>{host} 的此地址已没有内容（应答 {code}）。请查找它现在的地址。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} is busy or being worked on. Try again {when}.</source>
        <translation>{host} 正忙或正在维护。请在{when}重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} is not asked over an encrypted connection.</source>
        <translation>与 {host} 的连接没有加密，因此不予查询。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} is not asked with a name and a password in the address: they would be kept with the sources. Save the page from a browser and collect the file.</source>
        <translation>地址中含有用户名和密码，它们会随来源一起保存，因此没有访问 {host}。请用浏览器保存网页，再收集该文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} is out of order at the moment (answer {code}).</source>
        <translation>{host} 目前出现故障（应答 {code}）。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} is out of order at the moment (answer {code}). Try again later.</source>
        <translation>{host} 目前出现故障（应答 {code}）。请稍后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} is out of order at the moment (answer {status}). Try again later.</source>
        <translation>{host} 目前出现故障（应答 {status}）。请稍后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} leads on to what is no address. Nothing was sent. Ask who runs the site.</source>
        <translation>{host} 转到的不是有效地址，没有发送任何内容。请询问网站管理员。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} offers a file of another size.</source>
        <translation>{host} 提供的文件大小不符。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} packs its answer in a way that Penwright does not read ({packing}). Nothing was taken from there. Save the page from a browser and collect the file.</source>
        <translation>{host} 的应答使用了 Penwright 不支持的压缩方式（{packing}），没有收集那里的内容。请用浏览器保存网页，再收集该文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} refused it (answer {status}): {said}. Check it on the site, or ask who runs it.</source>
        <translation>{host} 拒绝了（应答 {status}）：{said}。请在网站上检查，或询问网站管理员。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} refused the request before WordPress saw it: a firewall or a security plug-in. Ask who runs the site to let the REST API through for {user}.</source>
        <translation>{host} 在 WordPress 收到请求之前就拒绝了它，可能是防火墙或安全插件所致。请联系网站管理员，允许 {user} 使用 REST API。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} refused the user name or the password of {user}. WordPress wants an application password here, not the one you log in with: make one on the site, under Users, Profile, Application Passwords.</source>
        <translation>{host} 不接受 {user} 的用户名或密码。WordPress 这里要的是应用程序密码，不是您登录用的密码：请在网站的“用户”→“个人资料”→“应用程序密码”中创建。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/client.py"/>
        <source>{host} refuses connections. Check the address, or try again later.</source>
        <translation>{host} 拒绝连接。请检查地址，或稍后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} sends its visitors on to {other}. Nothing was sent there. If that is your site, give the address {other}.</source>
        <translation>{host} 会让访问者转到 {other}，没有向那里发送任何内容。如果那是您的网站，请填写地址 {other}。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} sends more than {limit} MB, too much for one source. Nothing was taken from there. Give the address of a single page or a shorter feed.</source>
        <translation>{host} 发来的内容超过 {limit} MB，作为单个来源太大，没有收集。请给出单个网页或较短订阅源的地址。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} sends visitors on to {other}. Your password was not sent there. Give the address that a browser shows for the site.</source>
        <translation>{host} 会让访问者转到 {other}，没有向那里发送您的密码。请填写浏览器打开该网站时显示的地址。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} sends visitors on to “{address}”, which is not asked: it is no web page out there. Nothing was taken from there. Check the address.</source>
        <translation>{host} 转到了“{address}”，那里不是互联网上的网页，因此没有访问，也没有收集。请检查地址。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/child.py"/>
        <source>{host} sends visitors on to “{address}”: what that holds was taken.</source>
        <translation>{host} 转到了“{address}”，已收集那里的内容。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} sent more than the file has.</source>
        <translation>{host} 发来的数据多于文件本身。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} sent visitors on more than {count} times. Nothing was taken from there. Open the address in a browser and give the one that it ends at.</source>
        <translation>{host} 转址超过 {count} 次，没有收集那里的内容。请用浏览器打开该地址，再给出最终到达的地址。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} stopped sending. Nothing was taken; try again.</source>
        <translation>{host} 停止发送，什么也没有收集。请重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} took more than {seconds} seconds to send everything. Nothing was taken from there. Try again later, or save the page from a browser and collect the file.</source>
        <translation>{host} 未能在 {seconds} 秒内发完全部内容，没有收集那里的内容。请稍后重试，或用浏览器保存网页，再收集该文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>{host} took the draft but did not publish it; its state there is “{state}”. Look at it on the site: {edit}</source>
        <translation>{host} 收下了草稿但没有发布，其状态为“{state}”。请在网站上查看：{edit}</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} wants a name and a password for this address (answer {code}). Save the page from a browser and collect the file.</source>
        <translation>{host} 的此地址要求用户名和密码（应答 {code}）。请用浏览器保存网页，再收集该文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} wants to be asked less often (answer {code}). Try again later.</source>
        <translation>{host} 要求降低访问频率（应答 {code}）。请稍后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} was not found ({reason}). Check how the address is written and the network.</source>
        <translation>找不到 {host}（{reason}）。请检查地址是否写对，以及网络是否连通。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/client.py"/>
        <source>{host} was not found. Check the address and whether this computer has a network.</source>
        <translation>找不到 {host}。请检查地址，以及本机是否已连接网络。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/account.py"/>
        <source>{host} would get your password over a connection that others can read. Nothing was sent. Give an address that begins with https://. The command line sends it anyway with --plain-http.</source>
        <translation>向 {host} 发送密码的连接可能被他人读取，因此没有发送任何内容。请使用以 https:// 开头的地址。命令行加上 --plain-http 会照样发送。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>{key} is the key of several</source>
        <translation>有多个部分的 key 都是 {key}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/sources.py"/>
        <source>{name} (is being read)</source>
        <translation>{name}（正在读取）</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>{name} (published)</source>
        <translation>{name}（发布稿）</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>{name} is damaged ({reason}).</source>
        <translation>{name} 已损坏（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>{name} is ready in {folder}</source>
        <translation>{name} 已就绪，位于 {folder}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>{name} is removed.</source>
        <translation>{name} 已删除。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/workbench.py"/>
        <source>{name} is still being read. Start again in a moment.</source>
        <translation>仍在读取 {name}。请稍后再开始。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/part_view.py"/>
        <source>{name}: “{quote}”</source>
        <translation>{name}：“{quote}”</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/passages.py"/>
        <source>{number}  {name}: “{quote}”</source>
        <translation>{number}  {name}：“{quote}”</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>{place}: {reason}.</source>
        <translation>{place}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>{reason} (The option is --overwrite.)</source>
        <translation>{reason}（对应的选项是 --overwrite。）</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>{reason} It is not clear whether the draft arrived; your text is as it was. Send it again: a draft that did arrive is found, so there will not be two.</source>
        <translation>{reason} 不清楚草稿是否已送达，您的文本保持原样。请重新发送：如果草稿已送达会被认出，不会出现两份。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>{reason} It is not clear whether the draft was published. Look at the site, or publish it again: nothing happens twice.</source>
        <translation>{reason} 不清楚草稿是否已发布。请查看网站，或再次发布：不会重复发布。</translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>{reason}. Free some space or check the folder, then try again.</source>
        <translation>{reason}。请腾出空间或检查该文件夹，然后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/statement.py"/>
        <source>{said} The model wrote from these sources: {names}.</source>
        <translation>{said}模型写作所依据的来源：{names}。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>{speed} tokens/s</source>
        <translation>{speed} 词元/秒</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>{task}: all of it</source>
        <translation>{task}：全部</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>{task}: first words</source>
        <translation>{task}：开头</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>{text} is no date such as 2026-11-24</source>
        <translation>{text} 不是形如 2026-11-24 的日期</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/common.py"/>
        <source>{text} is no number from {low} to {high}</source>
        <translation>{text} 不是 {low} 到 {high} 之间的数</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>{title} could not be downloaded. {reasons} Check the connection and run `penwright model fetch {name}` again, or get {wanted} from {url} and add `--from` and its path.</source>
        <translation>无法下载 {title}。{reasons} 请检查网络连接并重新运行 `penwright model fetch {name}`，或从 {url} 取得 {wanted}，再加上 `--from` 及其路径。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>{title} could not be made ready: what was written is not whole ({reason}). Check the disk, then run `penwright model fetch {name}` again.</source>
        <translation>{title} 未能准备就绪：写入的内容不完整（{reason}）。请检查磁盘，然后重新运行 `penwright model fetch {name}`。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>{title} is already here.</source>
        <translation>{title} 已在本机。</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>{value} is none of what may stand here: {expected}</source>
        <translation>{value} 不能写在这里，可以写：{expected}</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>{what}, empty cache</source>
        <translation>{what}，缓存为空</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>{what}, share of that</source>
        <translation>{what}，占其比例</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>{words} is in line {line} already</source>
        <translation>{words} 已在第 {line} 行中</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>× one</source>
        <translation>× 一个</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>× without</source>
        <translation>× 不猜测</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/account.py"/>
        <source>“{address}” is no address of a site. Give it as in https://example.com.</source>
        <translation>“{address}”不是网站地址。请按 https://example.com 的形式填写。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>“{address}” is no complete address. Check how it is written.</source>
        <translation>“{address}”不是完整的地址。请检查是否写对。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>“{address}” is not asked: only addresses that begin with http:// or https:// are.</source>
        <translation>没有访问“{address}”：只访问以 http:// 或 https:// 开头的地址。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” cannot be read ({reason}). It was left as it is. Check its permissions.</source>
        <translation>无法读取“{name}”（{reason}）。文件保持原样。请检查其权限。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” could be written only in part and is damaged ({reason}). What it held before is kept as {copy}, and your text is still here. Save your text under another name.</source>
        <translation>“{name}”只写入了一部分，已经损坏（{reason}）。原来的内容保留在 {copy} 中，您的文本还在。请换个文件名保存。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>“{name}” could not be read within {seconds} seconds. It may be damaged; the rest was collected.</source>
        <translation>未能在 {seconds} 秒内读完“{name}”，它可能已损坏。其余内容已收集。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/reading.py"/>
        <source>“{name}” does not hold plain text. Save it as text in the program it came from.</source>
        <translation>“{name}”中不是纯文本。请在原来的程序中把它存为文本。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/feed.py"/>
        <source>“{name}” has a document type, which can hide harmful parts; such a feed is not read. It was left as it is. Take the line that begins with &lt;!DOCTYPE out, or give the name of a new file.</source>
        <translation>“{name}”含有文档类型声明，其中可能藏有有害内容，因此不读取这样的订阅源。文件保持原样。请删去以 &lt;!DOCTYPE 开头的那一行，或换用新的文件名。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/pages.py"/>
        <source>“{name}” has hardly any text of its own: all that it shows was taken. Look it over.</source>
        <translation>“{name}”几乎没有正文，已收集页面上显示的全部文字。请过目。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>“{name}” has more files than are taken at once: the first {count} were taken.</source>
        <translation>“{name}”中的文件超过一次可收集的数量，已收集前 {count} 个。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/office.py"/>
        <source>“{name}” has more than {count} cells, too many for notes. Save the rows that matter as a file of their own.</source>
        <translation>“{name}”的单元格超过 {count} 个，作为素材太多。请把要用的行另存为一个文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” has more than {limit} MB, too much for a feed. It was left as it is. Give the name of a new file.</source>
        <translation>“{name}”超过 {limit} MB，作为订阅源太大。文件保持原样。请换用新的文件名。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/reading.py"/>
        <source>“{name}” holds no text.</source>
        <translation>“{name}”中没有文本。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/pages.py"/>
        <source>“{name}” holds no web page.</source>
        <translation>“{name}”中没有网页。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/reading.py"/>
        <source>“{name}” is XML, but no feed. Penwright does not read it.</source>
        <translation>“{name}”是 XML，但不是订阅源，Penwright 不读取。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/reading.py"/>
        <source>“{name}” is a PDF, which Penwright does not read. Copy its text into a text file.</source>
        <translation>“{name}”是 PDF，Penwright 不读取。请把其中的文字复制到文本文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/child.py"/>
        <source>“{name}” is a device or a pipe, not a file. Choose a file.</source>
        <translation>“{name}”是设备或管道，不是文件。请选择文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/feed.py"/>
        <source>“{name}” is a feed of the other kind. It was left as it is. Leave out the format: it is known from the file.</source>
        <translation>“{name}”是另一种订阅源。文件保持原样。请不要指定格式，格式会根据文件判断。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” is a folder. Choose a file in it.</source>
        <translation>“{name}”是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/office.py"/>
        <source>“{name}” is an archive of files that Penwright does not read. Unpack it and add its files.</source>
        <translation>“{name}”是 Penwright 不读取的压缩包。请解压后添加其中的文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/reading.py"/>
        <source>“{name}” is called a feed but is a web page; its text was taken.</source>
        <translation>“{name}”自称订阅源，其实是网页，已收集其中的文本。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/child.py"/>
        <source>“{name}” is damaged and could not be read ({reason}). Fetch or copy it again.</source>
        <translation>“{name}”已损坏，无法读取（{reason}）。请重新获取或复制。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/office.py"/>
        <source>“{name}” is damaged or protected by a password ({reason}). Open it in the program that it comes from and save it again.</source>
        <translation>“{name}”已损坏或受密码保护（{reason}）。请在原来的程序中打开并重新保存。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/reading.py"/>
        <source>“{name}” is damaged: it is no complete JSON ({reason}). Fetch or export it again.</source>
        <translation>“{name}”已损坏：不是完整的 JSON（{reason}）。请重新获取或导出。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/reading.py"/>
        <source>“{name}” is empty.</source>
        <translation>“{name}”是空的。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/feed.py"/>
        <source>“{name}” is no RSS 2.0 or Atom feed. It was left as it is. Give another file; a new one is made if there is none.</source>
        <translation>“{name}”不是 RSS 2.0 或 Atom 订阅源。文件保持原样。请指定其他文件；文件不存在时会新建。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/feed.py"/>
        <source>“{name}” is no feed, or a damaged one. It was left as it is. Mend it, or give the name of a new file.</source>
        <translation>“{name}”不是订阅源，或已损坏。文件保持原样。请修复它，或换用新的文件名。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” is no file. Choose another name for the feed.</source>
        <translation>“{name}”不是文件。请为订阅源另选一个名称。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/child.py"/>
        <source>“{name}” is not there any more. Add it from where it is now.</source>
        <translation>“{name}”已不在原处。请从它现在的位置添加。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” is not there. It may have been moved, renamed or deleted; open it from where it is now.</source>
        <translation>找不到“{name}”。它可能已被移动、改名或删除；请从它现在的位置打开。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/reading.py"/>
        <source>“{name}” is protected by a password, or in the old form of an office program. Open it there and save it as .docx, .xlsx or .ods, without a password.</source>
        <translation>“{name}”受密码保护，或是办公软件的旧格式。请用原来的程序打开，不设密码，存为 .docx、.xlsx 或 .ods。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>“{name}” is there already.</source>
        <translation>“{name}”已经存在。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” is there already. It was left as it is. Say that it may be overwritten, or choose another name.</source>
        <translation>“{name}”已经存在。文件保持原样。请指明可以覆盖，或另选一个名称。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/office.py"/>
        <source>“{name}” unpacks to far more than such a file should hold. It was left alone.</source>
        <translation>“{name}”解压后远大于此类文件应有的大小，没有读取。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>“{name}” was changed by another program.</source>
        <translation>“{name}”已被其他程序更改。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not opened: it does not hold plain text. It is unchanged. Save it as text in the program it came from.</source>
        <translation>没有打开“{name}”：其中不是纯文本。文件没有变动。请在原来的程序中把它存为文本。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not opened: it has more than {limit} MiB, too much for an editor. Split it and open the parts.</source>
        <translation>没有打开“{name}”：它超过 {limit} MiB，编辑器难以承受。请拆分后分别打开。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not opened: it is a device or a pipe, not a file. Choose a text file.</source>
        <translation>没有打开“{name}”：它是设备或管道，不是文件。请选择文本文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not opened: you have no permission to read it. Ask its owner, or open a copy.</source>
        <translation>没有打开“{name}”：您没有读取权限。请联系其所有者，或打开副本。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not opened: {reason}. Nothing is changed. Check the disk or the network, then try again.</source>
        <translation>没有打开“{name}”：{reason}。没有任何改动。请检查磁盘或网络，然后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/child.py"/>
        <source>“{name}” was not read: it has more than {limit} MB, too much for one source. Split it.</source>
        <translation>没有读取“{name}”：它超过 {limit} MB，作为单个来源太大。请拆分后再收集。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/child.py"/>
        <source>“{name}” was not read: you have no permission. Ask its owner, or collect a copy.</source>
        <translation>没有读取“{name}”：您没有读取权限。请联系其所有者，或收集副本。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/child.py"/>
        <source>“{name}” was not read: {reason}. Check the disk or the network, then try again.</source>
        <translation>没有读取“{name}”：{reason}。请检查磁盘或网络，然后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: a folder or a device has that name. Your text is still here. Save it under another name.</source>
        <translation>没有保存“{name}”：有文件夹或设备与它同名。您的文本还在。请换个文件名保存。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: its encoding, {encoding}, has no “{character}” (line {line}). The file is as it was and your text is still here. Save it as UTF-8, which has every character.</source>
        <translation>没有保存“{name}”：其编码 {encoding} 中没有“{character}”（第 {line} 行）。文件保持原样，您的文本还在。请以 UTF-8 保存，它包含所有字符。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: its folder is not there any more. Your text is still here. Save it in another folder.</source>
        <translation>没有保存“{name}”：它所在的文件夹已不存在。您的文本还在。请保存到其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: line {line} holds half a character (number {column} in the line), which no file can hold. The file is as it was and your text is still here. Delete that character and save again.</source>
        <translation>没有保存“{name}”：第 {line} 行有半个字符（该行第 {column} 个），任何文件都无法保存它。文件保持原样，您的文本还在。请删除该字符后再保存。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: the disk is full. The file is as it was and your text is still here. Free some space, or save it on another disk.</source>
        <translation>没有保存“{name}”：磁盘已满。文件保持原样，您的文本还在。请腾出空间，或保存到其他磁盘。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: you have no permission to change it. The file is as it was and your text is still here. Save it under another name or in another folder.</source>
        <translation>没有保存“{name}”：您没有修改权限。文件保持原样，您的文本还在。请换个文件名或保存到其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: {reason}. The file is as it was and your text is still here. Try again, or save it in another folder.</source>
        <translation>没有保存“{name}”：{reason}。文件保持原样，您的文本还在。请重试，或保存到其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” was not written ({reason}). What was there is as it was. Try again or choose another place.</source>
        <translation>没有写入“{name}”（{reason}）。原有内容保持不变。请重试，或选择其他位置。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” was not written: a folder has that name. Choose another name.</source>
        <translation>没有写入“{name}”：有文件夹与它同名。请另选一个名称。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” was not written: the disk is full. What was there is as it was. Free some room and try again.</source>
        <translation>没有写入“{name}”：磁盘已满。原有内容保持不变。请腾出空间后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” was not written: there is no folder “{folder}”. Make it, or choose another one.</source>
        <translation>没有写入“{name}”：没有文件夹“{folder}”。请新建它，或选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” was not written: this folder or file may not be written to. What was there is as it was. Choose another folder.</source>
        <translation>没有写入“{name}”：此文件夹或文件不允许写入。原有内容保持不变。请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/found.py"/>
        <source>“{title}” is very long: only its first {count} characters were taken.</source>
        <translation>“{title}”很长，只收集了前 {count} 个字符。</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/tables.py"/>
        <source>“{title}” is very long: only its first {count} rows were taken.</source>
        <translation>“{title}”很长，只收集了前 {count} 行。</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/account.py"/>
        <source>“{user}” is no user name. Give the name that you log in to the site with.</source>
        <translation>“{user}”不是用户名。请填写您登录该网站所用的名称。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>字数 {count}</source>
        <translation>{count} 字</translation>
    </message>
</context>
</TS>
