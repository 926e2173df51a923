import type { Locale } from "@/lib/i18n/locales";

type Wording = Record<Locale, string>;

/** Each with a fact that says what it is, and the host of its address; books have none. */
export const resources: { name: Wording; what: Wording; host: string | null }[] = [
  {
    name: { en: "Google machine-learning resources", "zh-CN": "Google 机器学习资源" },
    what: { en: "courses, guides and practice", "zh-CN": "课程、指南、练习" },
    host: "developers.google.com",
  },
  {
    name: { en: "Microsoft AI learning path", "zh-CN": "Microsoft AI 学习路径" },
    what: { en: "AI basics", "zh-CN": "AI 基础" },
    host: "learn.microsoft.com",
  },
  {
    name: { en: "AWS machine-learning training and certification", "zh-CN": "AWS 机器学习培训与认证" },
    what: { en: "courses", "zh-CN": "课程" },
    host: "aws.amazon.com",
  },
  {
    name: { en: "DeepLearning.AI", "zh-CN": "DeepLearning.AI" },
    what: { en: "founded by Andrew Ng", "zh-CN": "由 Andrew Ng（吴恩达）创办" },
    host: "deeplearning.ai",
  },
  {
    name: { en: "fast.ai", "zh-CN": "fast.ai" },
    what: { en: "practical, hands-on", "zh-CN": "偏实践、重动手" },
    host: "fast.ai",
  },
  {
    name: { en: "Hugging Face course", "zh-CN": "Hugging Face 课程" },
    what: { en: "Transformers and LLMs", "zh-CN": "Transformers 和 LLM" },
    host: "huggingface.co",
  },
  {
    name: { en: "Stanford ML and LLM courses", "zh-CN": "斯坦福 ML 与 LLM 课程" },
    what: { en: "systematic", "zh-CN": "成体系" },
    host: "cs229.stanford.edu",
  },
  {
    name: { en: "Dive into Deep Learning", "zh-CN": "《动手学深度学习》" },
    what: {
      en: "Aston Zhang, Mu Li, Zachary C. Lipton and Alexander J. Smola",
      "zh-CN": "阿斯顿·张、李沐、扎卡里·立顿、亚历山大·斯莫拉",
    },
    host: "d2l.ai",
  },
  {
    name: { en: "Deep Learning", "zh-CN": "《深度学习》" },
    what: { en: "Ian Goodfellow and others", "zh-CN": "Ian Goodfellow 等" },
    host: null,
  },
  {
    name: {
      en: "Building Machine Learning Powered Applications",
      "zh-CN": "Building Machine Learning Powered Applications",
    },
    what: { en: "Emmanuel Ameisen", "zh-CN": "Emmanuel Ameisen" },
    host: null,
  },
  {
    name: { en: "Designing Machine Learning Systems", "zh-CN": "Designing Machine Learning Systems" },
    what: { en: "Chip Huyen", "zh-CN": "Chip Huyen" },
    host: null,
  },
  {
    name: { en: "Papers With Code", "zh-CN": "Papers With Code" },
    what: { en: "papers with implementations", "zh-CN": "论文与实现代码" },
    host: "paperswithcode.com",
  },
  {
    name: { en: "Distill", "zh-CN": "Distill" },
    what: { en: "interactive explanations of ML concepts", "zh-CN": "用交互图解讲机器学习概念" },
    host: "distill.pub",
  },
  {
    name: { en: "Lil'Log", "zh-CN": "Lil'Log" },
    what: { en: "Lilian Weng’s deep-learning blog", "zh-CN": "Lilian Weng 的深度学习博客" },
    host: "lilianweng.github.io",
  },
  {
    name: { en: "Hugging Face Transformers", "zh-CN": "Hugging Face Transformers" },
    what: { en: "pre-trained models", "zh-CN": "预训练模型" },
    host: "github.com",
  },
  {
    name: { en: "LangChain", "zh-CN": "LangChain" },
    what: { en: "LLM application framework", "zh-CN": "LLM 应用框架" },
    host: "github.com",
  },
  {
    name: { en: "MLflow", "zh-CN": "MLflow" },
    what: { en: "ML life-cycle management", "zh-CN": "ML 生命周期管理" },
    host: "github.com",
  },
];
